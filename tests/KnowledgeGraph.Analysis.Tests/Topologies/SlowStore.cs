using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Analysis.Tests.Topologies;

/// <summary>A store whose every snapshot takes a tenth of a second of a manual clock.</summary>
internal sealed class SlowStore(IGraphStore store, ManualTime time) : IGraphStore
{
    private int _snapshots;

    public int Snapshots => Volatile.Read(ref _snapshots);

    public ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _snapshots);
        time.Advance(TimeSpan.FromMilliseconds(100));
        return store.OpenSnapshotAsync(cancellation);
    }

    public ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation = default) =>
        store.WriteAsync(batch, cancellation);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
