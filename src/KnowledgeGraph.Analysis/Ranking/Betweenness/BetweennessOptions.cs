namespace KnowledgeGraph.Analysis.Ranking.Betweenness;

/// <summary>How betweenness is computed.</summary>
public sealed record BetweennessOptions
{
    /// <summary>Graphs of at most this many vertices are computed exactly, larger ones from a sample of sources. Default 5000.</summary>
    public int ExactUpTo { get; init; } = 5000;

    /// <summary>Number of sampled sources; default 2048.</summary>
    public int Samples { get; init; } = 2048;

    /// <summary>Start of the pseudo-random choice of sources.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The error bound holds for all vertices together with at least this probability; default 0.99.</summary>
    public double Confidence { get; init; } = 0.99;

    /// <summary>Threads to use; 0 (default) for one a core. The scores do not depend on it.</summary>
    public int Threads { get; init; }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Samples, 1);
        if (Confidence is not (> 0 and < 1)) throw new ArgumentException("The confidence lies between 0 and 1.", nameof(Confidence));
    }
}
