using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Events;

namespace KnowledgeGraph.Server.Hosting.Replicas;

/// <summary>
/// Keeps the topology true to changes that were not made through this process: those of other processes as they are told, those of
/// other programs when it is asked to look or on a timer. Thread-safe.
/// </summary>
/// <param name="store">As it was opened; only one that others share can be looked at.</param>
/// <param name="seen">What the store was told of others.</param>
/// <param name="announcing">Where the others are told.</param>
/// <param name="topologies">What is to be kept true.</param>
/// <param name="message">Takes sentences for the operator.</param>
internal sealed class GraphRefresher(
    IGraphStore store, SeenWrites seen, AnnouncingStore announcing, TopologyHost topologies, Action<string> message)
{
    /// <summary>Listens to the other processes until the result is disposed.</summary>
    public IDisposable Follow(IEventChannel events) => events.Subscribe(DataChange.Topic, Received, FollowSoon);

    /// <summary>Looks for changes of others, and waits until the topology holds them.</summary>
    /// <exception cref="StoreException">The store is away.</exception>
    public async Task<StoreRefresh> RefreshAsync(CancellationToken cancellation)
    {
        var found = await LookAsync(cancellation);
        await topologies.RefreshSoonAsync().WaitAsync(cancellation);
        return found;
    }

    /// <summary>Looks again and again until the token fires.</summary>
    public async Task RunAsync(TimeSpan every, TimeProvider clock, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                try
                {
                    await RefreshAsync(stop);
                }
                catch (StoreException fault)
                {
                    message($"Changes of other programs could not be looked for: {fault.Message}");
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task<StoreRefresh> LookAsync(CancellationToken cancellation)
    {
        if (store is ISharedGraphStore shared)
        {
            var found = await shared.RefreshAsync(cancellation);
            if (found.IsChanged) await announcing.AnnounceAsync(found.Version, GraphChange.Unknown(found.Version));
            return found;
        }

        using var snapshot = await store.OpenSnapshotAsync(cancellation);
        return new(snapshot.Version, false);
    }

    private void Received(ChannelEvent published)
    {
        if (published.IsOwn || DataChange.Parse(published.Message) is not { } change) return;
        if (seen.See(change)) FollowSoon();
    }

    private void FollowSoon() => _ = FollowAsync();

    private async Task FollowAsync()
    {
        try
        {
            if (topologies.Current is not null) await topologies.RefreshSoonAsync();
        }
        catch (StoreException fault)
        {
            message($"The topology stays at version {topologies.Current?.Version}: {fault.Message}");
        }
        catch (OperationCanceledException)
        {
            // The host closes.
        }
    }
}
