namespace KnowledgeGraph.Analysis.CitationFlow.Paths;

/// <summary>A path that is the first of its part of all paths, and the place from which it may differ from those found before.</summary>
internal sealed record CandidatePath(int[] Papers, int Deviation) : IComparable<CandidatePath>
{
    public int CompareTo(CandidatePath? other)
    {
        if (other is null) return 1;
        return Papers.Length != other.Papers.Length
            ? Papers.Length.CompareTo(other.Papers.Length)
            : Papers.AsSpan().SequenceCompareTo(other.Papers);
    }
}
