using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Layers;
using KnowledgeGraph.Storage.Embedded.Records;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>
/// Neighbouring segments, oldest first, as one: the newest record of a node wins, changes of owner lists add up. For one thread.
/// </summary>
internal sealed class MergedSource(IReadOnlyList<Segment> segments, bool isOldest) : ISegmentSource
{
    private readonly MappedSource[] _sources = [.. segments.Select(segment => new MappedSource(segment))];
    private readonly int[] _next = new int[segments.Count];
    private int[] _added = [];
    private int[] _removed = [];

    public (int First, int End) Created(NodeKind kind) => (_sources[0].Created(kind).First, _sources[^1].Created(kind).End);

    public int NextRecord(NodeKind kind, int ordinal)
    {
        var next = int.MaxValue;
        for (var i = 0; i < _sources.Length; i++)
        {
            if (ordinal == 0 || _next[i] < ordinal) _next[i] = _sources[i].NextRecord(kind, ordinal);
            next = Math.Min(next, _next[i]);
        }

        return next;
    }

    public ReadOnlySpan<byte> Record(NodeKind kind, int ordinal)
    {
        for (var i = _sources.Length - 1; i > 0; i--)
        {
            if (_next[i] == ordinal) return _sources[i].Record(kind, ordinal);
        }

        return _sources[0].Record(kind, ordinal);
    }

    public long IdCount(NodeKind kind) => _sources.Sum(source => source.IdCount(kind));

    public IEnumerable<(ulong Hash, int Ordinal)> Ids(NodeKind kind)
    {
        var walks = _sources.Select(source => source.Ids(kind).GetEnumerator()).Where(walk => walk.MoveNext()).ToList();
        while (walks.Count > 0)
        {
            var least = 0;
            for (var i = 1; i < walks.Count; i++)
            {
                if (walks[i].Current.Hash < walks[least].Current.Hash) least = i;
            }

            yield return walks[least].Current;
            if (!walks[least].MoveNext()) walks.RemoveAt(least);
        }
    }

    public IEnumerable<int> KeyOrder(NodeKind kind)
    {
        var walks = new List<(IEnumerator<int> Walk, MappedSource Source)>();
        foreach (var source in _sources)
        {
            var walk = source.KeyOrder(kind).GetEnumerator();
            if (walk.MoveNext()) walks.Add((walk, source));
        }

        while (walks.Count > 0)
        {
            var least = 0;
            for (var i = 1; i < walks.Count; i++)
            {
                if (Key(kind, walks[i]).SequenceCompareTo(Key(kind, walks[least])) < 0) least = i;
            }

            if (!IsMergedAway(kind, walks[least].Walk.Current)) yield return walks[least].Walk.Current;
            if (!walks[least].Walk.MoveNext()) walks.RemoveAt(least);
        }
    }

    public int NextTarget(int relation, int target)
    {
        var next = int.MaxValue;
        for (var i = 0; i < _sources.Length; i++)
        {
            if (target == 0 || _next[i] < target) _next[i] = _sources[i].NextTarget(relation, target);
            next = Math.Min(next, _next[i]);
        }

        return next;
    }

    public void WriteText(Stream stream, CancellationToken cancellation) =>
        TextSectionMerger.Merge([.. segments.Select(segment => segment.Text).OfType<TextSection>()], stream, isOldest, cancellation);

    public ReadOnlySpan<int> Added(int relation, int target) => Sums(relation, target).Added;

    public ReadOnlySpan<int> Removed(int relation, int target) => Sums(relation, target).Removed;

    /// <summary>A key never changes, so the record of the segment that created the node tells it.</summary>
    private static ReadOnlySpan<byte> Key(NodeKind kind, (IEnumerator<int> Walk, MappedSource Source) walk) =>
        new RecordReader(walk.Source.Record(kind, walk.Walk.Current)).Ids[0];

    private bool IsMergedAway(NodeKind kind, int ordinal)
    {
        for (var i = _sources.Length - 1; i >= 0; i--)
        {
            if (_sources[i].NextRecord(kind, ordinal) == ordinal) return new RecordReader(_sources[i].Record(kind, ordinal)).IsMerged;
        }

        return false;
    }

    private Changes Sums(int relation, int target)
    {
        var only = -1;
        var (adds, removes) = (0, 0);
        for (var i = 0; i < _sources.Length; i++)
        {
            if (_next[i] != target) continue;
            only = only < 0 ? i : int.MaxValue;
            adds += _sources[i].Added(relation, target).Length;
            removes += _sources[i].Removed(relation, target).Length;
        }

        if (only is >= 0 and < int.MaxValue) return new(_sources[only].Added(relation, target), _sources[only].Removed(relation, target));
        if (_added.Length < adds) _added = new int[adds * 2];
        if (_removed.Length < removes) _removed = new int[removes * 2];
        (adds, removes) = (0, 0);
        for (var i = 0; i < _sources.Length; i++)
        {
            if (_next[i] != target) continue;
            adds += Append(_added, adds, _sources[i].Added(relation, target));
            removes += Append(_removed, removes, _sources[i].Removed(relation, target));
        }

        OwnerChanges.Sort(_added.AsSpan(0, adds));
        OwnerChanges.Sort(_removed.AsSpan(0, removes));
        var both = OwnerChanges.Cancel(_added.AsSpan(0, adds), _removed.AsSpan(0, removes));
        return new(_added.AsSpan(0, adds - both), _removed.AsSpan(0, removes - both));
    }

    private static int Append(int[] to, int at, ReadOnlySpan<int> items)
    {
        items.CopyTo(to.AsSpan(at));
        return items.Length;
    }

    private readonly ref struct Changes(ReadOnlySpan<int> added, ReadOnlySpan<int> removed)
    {
        public ReadOnlySpan<int> Added { get; } = added;

        public ReadOnlySpan<int> Removed { get; } = removed;
    }
}
