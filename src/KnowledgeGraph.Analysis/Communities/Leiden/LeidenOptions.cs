namespace KnowledgeGraph.Analysis.Communities.Leiden;

/// <summary>How Leiden looks for communities. Equal options on equal graphs give equal results, with any number of threads.</summary>
public sealed record LeidenOptions
{
    /// <summary>What is made as large as possible. Default: modularity.</summary>
    public CommunityObjective Objective { get; init; } = CommunityObjective.Modularity;

    /// <summary>
    /// Higher gives more and smaller communities. One is the modularity of the textbooks; for the constant Potts model it is the density
    /// that a community has to exceed. Positive. Default: 1.
    /// </summary>
    public double Resolution { get; init; } = 1;

    /// <summary>Start of the random streams. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// Passes over all levels; each begins with what the one before found and never makes it worse. Ends earlier when a pass changes
    /// nothing. 1 to 1000. Default: 2.
    /// </summary>
    public int Iterations { get; init; } = 2;

    /// <summary>
    /// θ of the paper, in units of edge weight: how readily refinement takes a merge that gains less than the best one. 0 takes the best.
    /// Default: 0.01.
    /// </summary>
    public double Randomness { get; init; } = 0.01;

    /// <summary>Threads at most. Does not change the result. Default: as many as there are processors.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    internal void Validate()
    {
        if (!(Resolution > 0) || !double.IsFinite(Resolution))
            throw new ArgumentOutOfRangeException(nameof(Resolution), Resolution, "The resolution must be positive.");
        if (!(Randomness >= 0) || !double.IsFinite(Randomness))
            throw new ArgumentOutOfRangeException(nameof(Randomness), Randomness, "The randomness must not be negative.");
        ArgumentOutOfRangeException.ThrowIfLessThan(Iterations, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Iterations, 1000);
        ArgumentOutOfRangeException.ThrowIfLessThan(Parallelism, 1);
    }
}
