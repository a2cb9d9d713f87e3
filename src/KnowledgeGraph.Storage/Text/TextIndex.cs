using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// Inverted index of one version of the graph over titles, names, alternate names, keywords, abstracts and descriptions. Immutable and
/// thread-safe. A big base segment is followed by small ones for the nodes that changed since.
/// </summary>
public sealed class TextIndex
{
    /// <summary>Indexes every visible node. Linear in the text; meant for bulk building beside readers.</summary>
    public static TextIndex Build(IGraphView view) => throw new NotImplementedException();

    /// <summary>Reads an index from the bytes that <see cref="Write"/> wrote. Reads only the header; the memory stays in use.</summary>
    /// <exception cref="StoreException">Not an index, of an unknown version, or damaged.</exception>
    public static TextIndex Open(ReadOnlyMemory<byte> data) => throw new NotImplementedException();

    /// <summary>
    /// The index of a later version: the changed nodes (new, updated, deleted or merged away) are read anew from the view, everything
    /// else is shared with this index.
    /// </summary>
    public TextIndex Update(IGraphView view, IReadOnlyCollection<NodeId> changed) => throw new NotImplementedException();

    /// <summary>Writes the index, merged into one segment, in the format of FORMAT.md.</summary>
    public void Write(Stream stream) => throw new NotImplementedException();
}
