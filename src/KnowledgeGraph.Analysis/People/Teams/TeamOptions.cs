namespace KnowledgeGraph.Analysis.People.Teams;

/// <summary>What a team should be like.</summary>
public sealed record TeamOptions
{
    /// <summary>People, 1 to 20. Default: 4.</summary>
    public int Size { get; init; } = 4;

    /// <summary>Experts of each topic that are thought of, 1 to 200. Default: 25.</summary>
    public int ExpertsPerTopic { get; init; } = 25;

    /// <summary>What closeness is worth beside expertise: 0 nothing, 1 as much. Default: 0.5.</summary>
    public double Closeness { get; init; } = 0.5;

    /// <summary>Years after which a paper counts half for expertise. Positive. Default: 5.</summary>
    public double HalfLifeYears { get; init; } = 5;

    /// <summary>Two people further apart than this, or without a path, count as strangers. 1 to 20. Default: 6.</summary>
    public int MaxDistance { get; init; } = 6;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Size, 20);
        ArgumentOutOfRangeException.ThrowIfLessThan(ExpertsPerTopic, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ExpertsPerTopic, 200);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDistance, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxDistance, 20);
        if (!(Closeness >= 0 && Closeness <= 1)) throw new ArgumentOutOfRangeException(nameof(Closeness), Closeness, "Between 0 and 1.");
    }
}
