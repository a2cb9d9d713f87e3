using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// Makes one section of several that follow each other in age, without reading any text again: documents that a later section
/// supersedes are left out, the terms' postings are renumbered. Holds four bytes a document and the longest list of postings.
/// </summary>
internal sealed class TextSectionMerger
{
    private readonly IReadOnlyList<TextLayer> _layers;
    private readonly MergedDocuments _documents;
    private readonly TextSectionWriter _writer;
    private readonly CancellationToken _cancellation;

    private TextSectionMerger(IReadOnlyList<TextLayer> layers, Stream stream, CancellationToken cancellation)
    {
        _layers = layers;
        _documents = new(layers);
        _writer = new(stream);
        _cancellation = cancellation;
    }

    /// <param name="sections">Oldest first, none left out between them.</param>
    /// <param name="stream">Receives the section at its position; it need not seek.</param>
    /// <param name="isOldest">True when no section is older than these: then there is nothing left to supersede.</param>
    /// <param name="cancellation">Stops the merge; what was written is of no use then.</param>
    public static void Merge(
        IReadOnlyList<TextSection> sections, Stream stream, bool isOldest = false, CancellationToken cancellation = default) =>
        new TextSectionMerger(TextLayers.Of(sections).All, stream, cancellation).Run(isOldest);

    private void Run(bool isOldest)
    {
        _writer.WriteNodes(_documents.Nodes);
        Span<ushort> lengths = stackalloc ushort[TextField.Count];
        foreach (var (layer, document) in _documents.InOrder())
        {
            var section = _layers[layer].Section;
            for (var field = 0; field < TextField.Count; field++) lengths[field] = (ushort)section.LengthOf(document, field);
            _writer.WriteLengths(section.KindOf(document), lengths);
        }

        _writer.WriteSuperseded(isOldest ? [] : Superseded());
        MergeTerms();
        _writer.Finish();
    }

    private IEnumerable<NodeId> Superseded() => _layers
        .SelectMany(layer => Enumerable.Range(0, layer.Section.SupersededCount).Select(layer.Section.Superseded))
        .Distinct().Order();

    private void MergeTerms()
    {
        var cursors = _layers.Select(layer => new TermCursor(layer.Section, 0, TextSection.AllKinds)).ToArray();
        var isOpen = cursors.Select(cursor => cursor.MoveNext()).ToArray();
        var term = new byte[byte.MaxValue];
        var merge = new PostingMerge();
        while (SmallestTerm(cursors, isOpen, term) is var length and > 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            var text = term.AsSpan(0, length);
            merge.Clear();
            for (var layer = 0; layer < cursors.Length; layer++)
            {
                if (!isOpen[layer] || !cursors[layer].Text.SequenceEqual(text)) continue;
                Collect(layer, cursors[layer].Entry, merge);
                isOpen[layer] = cursors[layer].MoveNext();
            }

            var postings = merge.Merged();
            if (!postings.IsEmpty) _writer.WriteTerm(text, postings);
        }
    }

    /// <summary>Copies the first term of all cursors and gives its length; 0 at the end.</summary>
    private static int SmallestTerm(TermCursor[] cursors, bool[] isOpen, byte[] term)
    {
        TermCursor? smallest = null;
        for (var i = 0; i < cursors.Length; i++)
        {
            if (isOpen[i] && (smallest is null || cursors[i].Text.SequenceCompareTo(smallest.Text) < 0)) smallest = cursors[i];
        }

        if (smallest is null) return 0;
        smallest.Text.CopyTo(term);
        return smallest.Text.Length;
    }

    private void Collect(int layer, TermEntry entry, PostingMerge merge)
    {
        var postings = _layers[layer].Section.Postings(entry);
        while (postings.MoveNext())
        {
            var document = _documents.NumberOf(layer, postings.Document);
            if (document >= 0) merge.Add(new(document, postings.Frequencies));
        }

        merge.EndRun();
    }
}
