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
        await AnnounceAsync(result.Version);
        return result;
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    /// <summary>What is written is written, also for a client that has left: the others are told all the same.</summary>
    public ValueTask AnnounceAsync(long version)
    {
        var change = new DataChange(version, (store as ISharedGraphStore)?.Written ?? []);
        return events.PublishAsync(DataChange.Topic, change.ToBytes(), CancellationToken.None);
    }
}
