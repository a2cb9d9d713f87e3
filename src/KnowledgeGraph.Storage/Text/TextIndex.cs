using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// Inverted index of one version of the graph over names, alternate names and abstracts. Immutable and thread-safe. A base segment is
/// followed by a small one in memory for the nodes that changed since, which is built at the first search.
/// </summary>
public sealed class TextIndex
{
    private readonly TextSegment _base;
    private readonly ImmutableHashSet<NodeId> _changed;
    private readonly Lock _building = new();
    private volatile IReadOnlyList<TextSegment>? _segments;

    private TextIndex(TextSegment segment, ImmutableHashSet<NodeId> changed)
    {
        (_base, _changed) = (segment, changed);
        if (changed.IsEmpty) _segments = [segment];
    }

    /// <summary>True when nodes changed since the base was built, so that <see cref="Build"/> would make a faster index.</summary>
    public bool HasChanges => !_changed.IsEmpty;

    /// <summary>Indexes every visible node. Linear in the text; meant for bulk building beside readers.</summary>
    public static TextIndex Build(IGraphView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new(BuildAll(view), []);
    }

    /// <summary>Reads an index from the bytes that <see cref="Write"/> wrote. Reads only the header; the memory stays in use.</summary>
    /// <exception cref="StoreException">Not an index, of an unknown version, or its header is damaged.</exception>
    public static TextIndex Open(ReadOnlyMemory<byte> data) => new(new TextSegment(data), []);

    /// <summary>
    /// The index of a later version: the changed nodes (new, updated, deleted or merged away) count as the view of that version shows
    /// them, everything else is shared with this index. Logarithmic per node: no text is read before the first search.
    /// </summary>
    public TextIndex Update(IEnumerable<NodeId> changed) => new(_base, _changed.Union(changed));

    /// <summary>Writes the index in the format of FORMAT.md.</summary>
    /// <exception cref="InvalidOperationException">Nodes changed since the base was built: build a new index and write that.</exception>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (HasChanges) throw new InvalidOperationException("Only an index without later changes is written; build one from the view first.");
        stream.Write(_base.Data.Span);
    }

    /// <summary>Reads every byte of the base against its checksum.</summary>
    /// <exception cref="StoreException">The bytes are not what was written.</exception>
    public void Verify() => _base.Verify();

    /// <summary>The segments to search. The first is the base unless it was left out because most of it is out of date.</summary>
    internal IReadOnlyList<TextSegment> Segments(IGraphView view)
    {
        if (_segments is { } segments) return segments;
        lock (_building) return _segments ??= BuildChanged(view);
    }

    /// <summary>False for a hit in the base whose node changed since: the later segment speaks for it.</summary>
    internal bool IsCurrent(TextSegment segment, NodeId node) => segment != _base || !_changed.Contains(node);

    private IReadOnlyList<TextSegment> BuildChanged(IGraphView view)
    {
        if (_changed.Count > 1_000 + _base.DocumentCount / 4) return [BuildAll(view)];
        var builder = new TextSegmentBuilder();
        foreach (var node in _changed.Order())
        {
            if (node.Number < view.Bound(node.Kind) && view.IsVisible(node.Kind, (int)node.Number))
                builder.Add(view, node.Kind, (int)node.Number);
        }

        return [_base, new TextSegment(builder.Finish())];
    }

    private static TextSegment BuildAll(IGraphView view)
    {
        var builder = new TextSegmentBuilder();
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++)
        {
            for (var ordinal = 0; ordinal < view.Bound(kind); ordinal++)
            {
                if (view.IsVisible(kind, ordinal)) builder.Add(view, kind, ordinal);
            }
        }

        return new(builder.Finish());
    }
}
