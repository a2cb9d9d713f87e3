using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>What goes into a segment: an overlay that is flushed, or older segments that are merged. Every walk is ascending.</summary>
internal interface ISegmentSource
{
    /// <summary>The ordinals that nodes of the kind got here: from first to end, all of them.</summary>
    (int First, int End) Created(NodeKind kind);

    /// <summary>The first ordinal at or behind the given one that has a record here, or <see cref="int.MaxValue"/>.</summary>
    int NextRecord(NodeKind kind, int ordinal);

    /// <summary>The record of an ordinal that has one here; valid until the next call.</summary>
    ReadOnlySpan<byte> Record(NodeKind kind, int ordinal);

    long IdCount(NodeKind kind);

    /// <summary>Ids by hash.</summary>
    IEnumerable<(ulong Hash, int Ordinal)> Ids(NodeKind kind);

    /// <summary>Created ordinals by key, those merged away within the source left out.</summary>
    IEnumerable<int> KeyOrder(NodeKind kind);

    /// <summary>The first target at or behind the given one whose owners change here, or <see cref="int.MaxValue"/>.</summary>
    int NextTarget(int relation, int target);

    ReadOnlySpan<int> Added(int relation, int target);

    ReadOnlySpan<int> Removed(int relation, int target);

    /// <summary>Writes the text section; it need not seek.</summary>
    void WriteText(Stream stream, CancellationToken cancellation);
}
