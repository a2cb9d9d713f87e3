namespace KnowledgeGraph.Analysis.Ranking.PageRanks;

/// <summary>How PageRank is computed.</summary>
public sealed record PageRankOptions
{
    /// <summary>Probability of following an edge rather than starting again; above 0 and below 1. Default 0.85.</summary>
    public double Damping { get; init; } = 0.85;

    /// <summary>
    /// Bound on the sum over all vertices of the absolute error of the scores, which themselves sum to 1. Default 1e-9.
    /// </summary>
    public double Tolerance { get; init; } = 1e-9;

    /// <summary>
    /// Where a walk starts, and starts again: a weight by vertex, none negative, not all zero. Null for anywhere alike. A walk that
    /// finds no edge to follow starts again in the same way.
    /// </summary>
    public IReadOnlyList<double>? Restart { get; init; }

    /// <summary>
    /// Null to go on until the tolerance is met; a number for exactly so many steps of the power method from the uniform start, as
    /// benchmarks define it.
    /// </summary>
    public int? PowerSteps { get; init; }

    /// <summary>Threads to use; 0 (default) for one a core. The scores do not depend on it.</summary>
    public int Threads { get; init; }

    internal void Check(int vertices)
    {
        if (Damping is not (> 0 and < 1)) throw new ArgumentException("The damping lies between 0 and 1.", nameof(Damping));
        if (Tolerance is not > 0) throw new ArgumentException("The tolerance is positive.", nameof(Tolerance));
        if (PowerSteps is < 0) throw new ArgumentException("The number of steps is not negative.", nameof(PowerSteps));
        if (Restart is null) return;
        if (Restart.Count != vertices || Restart.Any(weight => weight is not (>= 0 and < double.PositiveInfinity)) || Restart.Sum() <= 0)
            throw new ArgumentException("Restart has a weight for every vertex, none negative and not all zero.", nameof(Restart));
    }
}
