namespace KnowledgeGraph.Analysis.Communities.Change;

/// <summary>When two communities of different years are one and the same.</summary>
public sealed record ChangeOptions
{
    /// <summary>Communities below this size are left out. Default: 3.</summary>
    public int MinSize { get; init; } = 3;

    /// <summary>Jaccard similarity that a continuation needs, above 0 to 1. Default: 0.3.</summary>
    public double MinSimilarity { get; init; } = 0.3;

    /// <summary>Share of the smaller community's members that makes it part of a split or a merger, above 0 to 1. Default: 0.5.</summary>
    public double MinShare { get; init; } = 0.5;

    /// <summary>Change of size, as a share, below which a community neither grew nor shrank. Default: 0.1.</summary>
    public double SteadySize { get; init; } = 0.1;
}
