namespace KnowledgeGraph.Api.Analysis;

/// <summary>Bounds of the fields that run algorithms on the topology.</summary>
public sealed record AnalysisOptions
{
    public static AnalysisOptions Default { get; } = new();

    /// <summary>
    /// The most nodes that one field may touch; a request may ask for less. Two billion unless set, so that mostly the time decides.
    /// </summary>
    public long MaxNodesTouched { get; init; } = 2_000_000_000;

    /// <summary>
    /// How long one field may compute; a request may ask for less. 20 seconds unless set. Keep it below the time-out of requests, so that
    /// what is certain by then still reaches the client.
    /// </summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a request waits for the first topology, while a large graph is read; 20 seconds unless set.</summary>
    public TimeSpan StartPatience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How long a request waits for a topology of the version that it reads before it is answered from an older one, which
    /// <c>extensions.analysis</c> then tells; 1 second unless set.
    /// </summary>
    public TimeSpan CatchUpPatience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Bytes of results to keep for requests that ask the same again; 256 MiB unless set.</summary>
    public long CacheBytes { get; init; } = 256 << 20;

    /// <summary>Runs at once, over all requests; the others wait. As many as there are processors unless set.</summary>
    public int MaxConcurrentRuns { get; init; } = Environment.ProcessorCount;

    /// <summary>Clock of time limits and waits; the system's unless set.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
