using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Events;

namespace KnowledgeGraph.Server.Hosting.Replicas;

/// <summary>Tells the other processes of a graph what is written through it. Disposes the store with itself. Thread-safe.</summary>
internal sealed class AnnouncingStore(IGraphStore store, IEventChannel events) : IGraphStore
{
    public ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default) => store.OpenSnapshotAsync(cancellation);

    public async ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation = default)
    {
        var result = await store.WriteAsync(batch, cancellation);
        await AnnounceAsync(result.Version, result.IsChange ? GraphChange.Of(batch, result.Version) : null);
        return result;
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    /// <summary>What is written is written, also for a client that has left: the others are told all the same.</summary>
    /// <param name="version">The version that is there now.</param>
    /// <param name="what">Null if nothing is new in it.</param>
    public ValueTask AnnounceAsync(long version, GraphChange? what)
    {
        var change = new DataChange(version, (store as ISharedGraphStore)?.Written ?? [], what);
        return events.PublishAsync(DataChange.Topic, change.ToBytes(), CancellationToken.None);
    }
}
