namespace KnowledgeGraph.Analysis.Paths.Loopless;

/// <summary>A path without repeated authors. Ordered by cost, then hops, then lexicographically by authors.</summary>
internal readonly record struct LooplessPath(int[] Authors, double Cost) : IComparable<LooplessPath>
{
    public int CompareTo(LooplessPath other)
    {
        var order = Cost.CompareTo(other.Cost);
        if (order == 0) order = Authors.Length.CompareTo(other.Authors.Length);
        return order != 0 ? order : Authors.AsSpan().SequenceCompareTo(other.Authors);
    }
}
