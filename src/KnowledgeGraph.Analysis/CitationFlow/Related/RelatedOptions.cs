namespace KnowledgeGraph.Analysis.CitationFlow.Related;

/// <summary>Which related papers are wanted.</summary>
public sealed record RelatedOptions
{
    /// <summary>Papers at most, 1 to 10 000. Default: 20.</summary>
    public int Count { get; init; } = 20;

    /// <summary>What counts for the order; a paper without any of it is left out, unless both count. Default: both.</summary>
    public RelatedSignal By { get; init; } = RelatedSignal.Both;

    /// <summary>What a paper needs to share, references and citing papers together, unless one cites the other. Default: 1.</summary>
    public int MinShared { get; init; } = 1;

    /// <summary>References and citing papers that are named as reasons, for each related paper and kind. Default: 5.</summary>
    public int Examples { get; init; } = 5;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Count, 10_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinShared, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(Examples);
    }
}
