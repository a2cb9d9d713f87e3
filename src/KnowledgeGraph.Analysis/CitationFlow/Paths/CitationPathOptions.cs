namespace KnowledgeGraph.Analysis.CitationFlow.Paths;

/// <summary>Which paths between two papers are wanted.</summary>
public sealed record CitationPathOptions
{
    /// <summary>Which way citations are followed. Default: references.</summary>
    public CitationDirection Direction { get; init; } = CitationDirection.References;

    /// <summary>Paths at most, 1 to 1000. Default: 10.</summary>
    public int Count { get; init; } = 10;

    /// <summary>Citations on a path at most, 1 to 100. Default: 10.</summary>
    public int MaxHops { get; init; } = 10;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Count, 1000);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxHops, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxHops, 100);
    }
}
