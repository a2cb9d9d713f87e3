using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>
/// The graph as the rest of the system sees it: snapshots to read, idempotent batches to write. Every read takes many nodes and
/// returns many. Thread-safe.
/// </summary>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>
    /// True when batches are applied in the order in which <see cref="WriteAsync"/> was called, also when the earlier ones have no answer
    /// yet: then who writes many need not wait for each. A batch after one that failed is applied all the same. Default false.
    /// </summary>
    bool AppliesInOrder => false;

    /// <summary>Pins the newest version. Everything read through the snapshot is of that version, however many writes happen meanwhile.</summary>
    ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default);

    /// <summary>Applies a batch as a whole. When the task completes the batch is durable and visible to new snapshots.</summary>
    /// <exception cref="StoreException">The store is read-only, damaged or away; the batch was not applied.</exception>
    ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation = default);
}
