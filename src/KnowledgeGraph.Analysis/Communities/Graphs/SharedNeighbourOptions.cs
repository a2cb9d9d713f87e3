namespace KnowledgeGraph.Analysis.Communities.Graphs;

/// <summary>Which shared neighbours make an edge.</summary>
public sealed record SharedNeighbourOptions
{
    /// <summary>How edges weigh. Default: cosine.</summary>
    public SharedWeight Weight { get; init; } = SharedWeight.Cosine;

    /// <summary>Fewer shared ones make no edge. At least 1. Default: 1.</summary>
    public int MinShared { get; init; } = 1;

    /// <summary>
    /// A neighbour of more vertices than this makes no edges (it would make its square of them, and says little); how many were left out
    /// is reported. At least 2. Default: 1000.
    /// </summary>
    public int MaxDegree { get; init; } = 1000;

    /// <summary>Threads at most. Does not change the result. Default: as many as there are processors.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}
