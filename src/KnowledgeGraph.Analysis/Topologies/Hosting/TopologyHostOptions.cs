using KnowledgeGraph.Storage.Changes;

namespace KnowledgeGraph.Analysis.Topologies.Hosting;

/// <summary>How a <see cref="TopologyHost"/> works.</summary>
public sealed record TopologyHostOptions
{
    /// <summary>
    /// Where the topology is kept between runs, for example <c>topology.kgt</c> in the data folder; null (default) to keep it in memory
    /// only.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>
    /// Most nodes that writes may name for the next version to be made as a delta; above it is read anew. Default 20 000.
    /// </summary>
    public int MaxDeltaReferences { get; init; } = 20_000;

    /// <summary>
    /// Asked for the changes of others where the store logs them, so that they too are followed as a delta; null (default) where it
    /// does not.
    /// </summary>
    public IChangeFeed? Changes { get; init; }

    /// <summary>
    /// Share of the time, above 0 to 1, that following writes may take while nobody waits for it: after each run the host rests, five
    /// minutes at most. Who asks for a version meanwhile does not wait for that. Default 0.25.
    /// </summary>
    public double FollowShare { get; init; } = 0.25;

    /// <summary>Takes sentences for the user, such as why a saved topology was not used. Default: dropped.</summary>
    public Action<string> Message { get; init; } = _ => { };

    /// <summary>Tells when a version was found to be the newest, and how long to rest. Default: the system's clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
