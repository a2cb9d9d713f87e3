namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>How signals are measured. The shipped weights belong to the defaults.</summary>
public sealed record SignalOptions
{
    /// <summary>Years after which a tie or a paper counts half. Positive. Default: 3.</summary>
    public double HalfLifeYears { get; init; } = 3;

    /// <summary>The year that counts as now; null for the newest year of the topology.</summary>
    public int? ReferenceYear { get; init; }

    /// <summary>Papers with more authors make no collaborators. Default: 50.</summary>
    public int MaxTeam { get; init; } = 50;

    /// <summary>Probability of a walk to begin again at each step, above 0 to below 1. Default: 0.2.</summary>
    public double Restart { get; init; } = 0.2;

    /// <summary>What a walk may leave unspent, for each paper of an author; smaller is more exact and slower. Default: 3·10⁻⁵.</summary>
    public double WalkTolerance { get; init; } = 3e-5;

    /// <summary>People who are looked at in full: the first ones by the signals that come cheaply. Default: 600.</summary>
    public int MaxCandidates { get; init; } = 600;

    /// <summary>
    /// Papers of a person from which topics, venues and recency are measured; of more, so many, spread evenly over all. Default: 250.
    /// </summary>
    public int MaxProfilePapers { get; init; } = 250;

    internal void Validate()
    {
        if (!(HalfLifeYears > 0)) throw new ArgumentOutOfRangeException(nameof(HalfLifeYears), HalfLifeYears, "A half-life is positive.");
        if (!(Restart > 0 && Restart < 1)) throw new ArgumentOutOfRangeException(nameof(Restart), Restart, "Between 0 and 1.");
        if (!(WalkTolerance > 0)) throw new ArgumentOutOfRangeException(nameof(WalkTolerance), WalkTolerance, "It must be positive.");
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxTeam, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxCandidates, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxProfilePapers, 1);
    }
}
