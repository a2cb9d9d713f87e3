using KnowledgeGraph.Analysis.Topologies.Building;
using KnowledgeGraph.Analysis.Topologies.Deltas;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Changes;

namespace KnowledgeGraph.Analysis.Topologies.Hosting;

/// <summary>
/// Makes the next version of a <see cref="TopologyHost"/> in the cheapest way that is true: from the saved file, from the writes of this
/// process, from the store's log of changes, or by reading the store. For one caller at a time.
/// </summary>
internal sealed class TopologyMaker(TopologyHostOptions options, TopologyFile file, WriteLog log)
{
    /// <summary>A reason is told when it is a new one, not again with every change.</summary>
    private string? _told;

    /// <returns>The topology, and the moment up to which the changes of others are in it.</returns>
    public async Task<(GraphTopology Topology, string? Position)> NextAsync(
        HostedTopology? current, IGraphSnapshot snapshot, ChangePosition now, CancellationToken cancellation)
    {
        if (current is null)
            return (file.Load(snapshot.Version) ?? await BuildAsync(snapshot, cancellation).ConfigureAwait(false), now.Name);
        if (await NotedAsync(current.Topology.Version, snapshot.Version, cancellation).ConfigureAwait(false) is { } noted)
        {
            // The writes of this process do not tell what others did meanwhile: their changes are still to be asked for.
            return (await FollowAsync(current, snapshot, noted, cancellation).ConfigureAwait(false), current.Position);
        }

        if (await ChangedAsync(current, now, cancellation).ConfigureAwait(false) is { } touched)
            return (await TopologyDelta.ApplyAsync(current.Topology, snapshot, touched, cancellation).ConfigureAwait(false), now.Name);
        return (await BuildAsync(snapshot, cancellation).ConfigureAwait(false), now.Name);
    }

    /// <summary>What this process wrote between two versions; null where others wrote too.</summary>
    private async ValueTask<NotedWrites?> NotedAsync(long from, long to, CancellationToken cancellation)
    {
        // Whatever is in the snapshot began before it was opened, but may end, and be noted, only now.
        var begun = log.Begun;
        while (log.Between(from, to) is null && !log.IsSettled(begun)) await Task.Delay(1, cancellation).ConfigureAwait(false);
        return log.Between(from, to);
    }

    private static async Task<GraphTopology> FollowAsync(
        HostedTopology current, IGraphSnapshot snapshot, NotedWrites noted, CancellationToken cancellation)
    {
        var found = await TouchedNodes.FindAsync(current.Snapshot, snapshot, [.. noted.References], cancellation).ConfigureAwait(false);
        return await TopologyDelta.ApplyAsync(current.Topology, snapshot, found.With(noted.Before), cancellation).ConfigureAwait(false);
    }

    /// <summary>What others changed, from the log of the store; null, with a sentence that says why, where it cannot be told.</summary>
    private async Task<TouchedNodes?> ChangedAsync(HostedTopology current, ChangePosition now, CancellationToken cancellation)
    {
        if (options.Changes is not { } changes) return null;
        var refusal = now.Refusal ?? "the log of changes could not be read when the topology was made";
        if (now.Name is not null && current.Position is { } position)
        {
            var changed = await changes.SinceAsync(position, options.MaxDeltaReferences, cancellation).ConfigureAwait(false);
            if (changed.Refusal is null) return TouchedNodes.Of(changed);
            refusal = changed.Refusal;
        }

        if (_told != refusal)
            options.Message($"The changes of others are followed by reading the whole graph: {refusal}.");
        _told = refusal;
        return null;
    }

    private async Task<GraphTopology> BuildAsync(IGraphSnapshot snapshot, CancellationToken cancellation)
    {
        var topology = await TopologyBuilder.BuildAsync(snapshot, cancellation).ConfigureAwait(false);
        file.Save(topology);
        return topology;
    }
}
