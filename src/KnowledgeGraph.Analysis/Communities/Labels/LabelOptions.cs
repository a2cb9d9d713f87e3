namespace KnowledgeGraph.Analysis.Communities.Labels;

/// <summary>Which terms may name a community.</summary>
public sealed record LabelOptions
{
    /// <summary>Terms for each community at most. Default: 5.</summary>
    public int TermsPerCommunity { get; init; } = 5;

    /// <summary>How often a term has to occur in the community. Default: 2.</summary>
    public int MinCount { get; init; } = 2;

    /// <summary>
    /// How much text of the whole graph stands beside each community before its own counts: higher keeps rare terms out. In occurrences of
    /// terms, positive. Default: 500.
    /// </summary>
    public double PriorStrength { get; init; } = 500;

    /// <summary>Communities below this size are not labelled. Default: 3.</summary>
    public int MinSize { get; init; } = 3;
}
