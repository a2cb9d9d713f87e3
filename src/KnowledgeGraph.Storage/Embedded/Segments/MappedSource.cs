using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>Walks over one segment that is merged with others.</summary>
internal sealed class MappedSource(Segment segment)
{
    public (int First, int End) Created(NodeKind kind) => segment.Created(kind);

    public int NextRecord(NodeKind kind, int ordinal) => Next(segment.Records(kind).Ordinals, ordinal);

    public ReadOnlySpan<byte> Record(NodeKind kind, int ordinal) => segment.Records(kind).Of(ordinal);

    public long IdCount(NodeKind kind) => segment.Ids(kind).Count;

    public IEnumerable<(ulong Hash, int Ordinal)> Ids(NodeKind kind)
    {
        var ids = segment.Ids(kind);
        for (long i = 0; i < ids.Count; i++) yield return ids.At(i);
    }

    public IEnumerable<int> KeyOrder(NodeKind kind)
    {
        for (var i = 0; i < segment.KeyCount(kind); i++) yield return segment.ByKey(kind, i);
    }

    public int NextTarget(int relation, int target) => Math.Min(
        Next(segment.Added(relation).Targets, target), Next(segment.Removed(relation).Targets, target));

    public ReadOnlySpan<int> Added(int relation, int target) => segment.Added(relation).Of(target);

    public ReadOnlySpan<int> Removed(int relation, int target) => segment.Removed(relation).Of(target);

    private static int Next(OrdinalSet set, int ordinal)
    {
        if (set.Count == 0) return int.MaxValue;
        var next = set.Next(ordinal);
        return next >= set.End ? int.MaxValue : next;
    }
}
