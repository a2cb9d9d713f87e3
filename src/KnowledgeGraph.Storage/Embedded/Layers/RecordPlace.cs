using KnowledgeGraph.Storage.Embedded.Records;
using KnowledgeGraph.Storage.Embedded.Segments;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// Where a node's newest record lies, so that it is looked for once however often it is read. Good as long as the version is pinned.
/// </summary>
/// <param name="Held">The record itself, of an overlay; null for one in a segment.</param>
/// <param name="Index">The records of the segment.</param>
/// <param name="Start">Position among them, in bytes.</param>
/// <param name="Length">Bytes.</param>
internal readonly record struct RecordPlace(byte[]? Held, RecordIndex? Index, long Start, int Length)
{
    public RecordReader Record => new(Index is null ? Held : Index.Span(Start, Length));
}
