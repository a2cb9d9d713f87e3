using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// Builds a section from nodes that come by ascending kind and ordinal. Holds about ten bytes for each distinct word of a document
/// until it is written; whoever builds from much text writes several sections and merges them. One thread at a time; used once.
/// </summary>
internal sealed class TextSectionBuilder
{
    private readonly TermTable _terms = new();
    private readonly PostingLog _log = new();
    private readonly Tokenizer _tokenizer = new();
    private readonly List<NodeId> _nodes = [];
    private readonly List<NodeId> _superseded = [];
    private readonly List<int> _firstPostings = [];
    private readonly List<ushort> _lengths = [];

    public int DocumentCount => _nodes.Count;

    /// <summary>Bytes held; writing takes as much again for a while.</summary>
    public long MemoryBytes => _terms.MemoryBytes + _log.MemoryBytes + _nodes.Count * 18L + _superseded.Count * 8L;

    /// <summary>Begins a document, whose fields follow by <see cref="AddText"/>.</summary>
    public void Begin(NodeId node)
    {
        if (_nodes.Count > 0 && _nodes[^1].CompareTo(node) >= 0)
            throw new ArgumentException($"Nodes come by ascending kind and ordinal; {node} follows {_nodes[^1]}.", nameof(node));
        _nodes.Add(node);
        _firstPostings.Add(_log.Count);
        for (var field = 0; field < TextField.Count; field++) _lengths.Add(0);
    }

    /// <summary>Adds text to a field of the document that was begun last. May be called several times for a field.</summary>
    public void AddText(int field, ReadOnlySpan<byte> utf8)
    {
        var document = _nodes.Count - 1;
        var count = 0;
        _tokenizer.Start(utf8);
        for (; _tokenizer.TryNext(out var word); count++)
        {
            var number = _terms.Number(word);
            ref var term = ref _terms[number];
            if (term.LastDocument == document)
            {
                ref var posting = ref _log[term.LastPosting];
                posting.Frequencies = Posting.Count(posting.Frequencies, field);
                continue;
            }

            (term.LastDocument, term.LastPosting) = (document, _log.Add(number, Posting.Count(0, field)));
            term.Documents++;
        }

        var place = document * TextField.Count + field;
        _lengths[place] = (ushort)Math.Min(_lengths[place] + count, ushort.MaxValue);
    }

    /// <summary>Adds a node with all its fields as a view shows them.</summary>
    public void Add(IGraphView view, NodeId node)
    {
        Begin(node);
        var ordinal = (int)node.Number;
        for (var field = 0; field < TextField.Count; field++)
        {
            var property = TextField.Properties[field];
            if (field != TextField.AlternateNames)
            {
                if (view.TryText(node.Kind, ordinal, property, out var text)) AddText(field, text);
                continue;
            }

            for (var i = 0; i < view.TextListCount(node.Kind, ordinal, property); i++)
                AddText(field, view.TextListItem(node.Kind, ordinal, property, i));
        }
    }

    /// <summary>
    /// Says that earlier sections must not speak of a node any more, whether this one does or not. Ascending; needless for a node of
    /// which no earlier section speaks.
    /// </summary>
    public void Supersede(NodeId node)
    {
        if (_superseded.Count > 0 && _superseded[^1].CompareTo(node) >= 0)
            throw new ArgumentException($"Superseded nodes come by ascending kind and ordinal; {node} follows {_superseded[^1]}.",
                nameof(node));
        _superseded.Add(node);
    }

    /// <summary>Writes the section at the stream's position, without seeking.</summary>
    public void WriteTo(Stream stream)
    {
        var writer = new TextSectionWriter(stream);
        writer.WriteNodes(_nodes);
        Span<ushort> lengths = stackalloc ushort[TextField.Count];
        for (var i = 0; i < _nodes.Count; i++)
        {
            for (var field = 0; field < TextField.Count; field++) lengths[field] = _lengths[i * TextField.Count + field];
            writer.WriteLengths(_nodes[i].Kind, lengths);
        }

        writer.WriteSuperseded(_superseded);
        WriteTerms(writer);
        writer.Finish();
    }

    /// <summary>The section in memory of its own.</summary>
    public TextSection ToSection()
    {
        using var stream = new MemoryStream();
        WriteTo(stream);
        return TextSection.Copy(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private void WriteTerms(TextSectionWriter writer)
    {
        var order = _terms.Sorted();
        var ends = new int[order.Length];
        var total = 0;
        foreach (var number in order)
        {
            ends[number] = total;
            total += _terms[number].Documents;
        }

        var postings = Grouped(ends, total);
        foreach (var number in order)
        {
            var count = _terms[number].Documents;
            writer.WriteTerm(_terms.TextOf(number), postings.AsSpan(ends[number] - count, count));
        }
    }

    /// <summary>
    /// The postings by term, each by document: moves every entry of <paramref name="places"/> from the first to behind the last.
    /// </summary>
    private Posting[] Grouped(int[] places, int total)
    {
        var postings = new Posting[total];
        for (var document = 0; document < _nodes.Count; document++)
        {
            var end = document + 1 < _nodes.Count ? _firstPostings[document + 1] : _log.Count;
            for (var i = _firstPostings[document]; i < end; i++)
            {
                var (term, frequencies) = _log[i];
                postings[places[term]++] = new(document, frequencies);
            }
        }

        return postings;
    }
}
