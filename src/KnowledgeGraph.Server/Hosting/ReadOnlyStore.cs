using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// Refuses writes to a store that could take them. A folder that is opened for reading refuses by itself; a Neo4j server knows no such
/// opening. Disposes the store with itself; as safe from any thread as the store.
/// </summary>
internal sealed class ReadOnlyStore(IGraphStore store) : IGraphStore
{
    /// <summary>The store whose writes are refused.</summary>
    public IGraphStore Beneath => store;

    public ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default) => store.OpenSnapshotAsync(cancellation);

    public ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation = default) =>
        throw new StoreException(StoreFault.ReadOnly, "The server was started with --read-only: it takes no writes.");

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
