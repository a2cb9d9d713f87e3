namespace KnowledgeGraph.Analysis.CitationFlow.Neighbourhoods;

/// <summary>How far a neighbourhood reaches.</summary>
public sealed record NeighbourhoodOptions
{
    /// <summary>References give ancestors, citing papers give descendants. Default: references.</summary>
    public CitationDirection Direction { get; init; } = CitationDirection.References;

    /// <summary>Steps at most, 0 to 1000. Default: 3.</summary>
    public int MaxDepth { get; init; } = 3;

    /// <summary>Papers at most, the seeds not counted; what is cut off is counted. Default: 10 000.</summary>
    public int MaxPapers { get; init; } = 10_000;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(MaxDepth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxDepth, 1000);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxPapers);
    }
}
