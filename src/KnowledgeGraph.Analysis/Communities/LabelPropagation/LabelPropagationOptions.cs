namespace KnowledgeGraph.Analysis.Communities.LabelPropagation;

/// <summary>How labels spread. Equal options on an equal graph give an equal result, whatever the number of threads.</summary>
public sealed record LabelPropagationOptions
{
    /// <summary>Rounds at most; it also ends when a round changes nothing. At least 0. Default: 20.</summary>
    public int MaxIterations { get; init; } = 20;

    /// <summary>Threads at most. Does not change the result. Default: as many as there are processors.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(MaxIterations);
        ArgumentOutOfRangeException.ThrowIfLessThan(Parallelism, 1);
    }
}
