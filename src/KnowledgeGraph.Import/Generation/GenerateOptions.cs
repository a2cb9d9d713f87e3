namespace KnowledgeGraph.Import.Generation;

/// <summary>Size and shape of a generated graph. Same options: same bytes.</summary>
/// <param name="Papers">Number of papers, 1 to 100 million.</param>
/// <param name="Seed">Start of the pseudo-random sequence.</param>
public sealed record GenerateOptions(long Papers, ulong Seed)
{
    public const long MaxPapers = 100_000_000;

    /// <summary>First year of publication; the number of papers a year then grows by <see cref="Growth"/>.</summary>
    public int FirstYear { get; init; } = 1980;

    public int LastYear { get; init; } = 2025;

    /// <summary>Yearly growth of the literature. About 4 % is the rate that bibliometric studies report for recent decades.</summary>
    public double Growth { get; init; } = 0.04;

    /// <summary>Mean number of authors on a paper.</summary>
    public double MeanTeam { get; init; } = 3;

    /// <summary>Mean number of references to papers of the graph.</summary>
    public double MeanReferences { get; init; } = 6;
}
