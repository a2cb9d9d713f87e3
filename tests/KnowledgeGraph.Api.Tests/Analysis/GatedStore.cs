using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Tests.Analysis;

/// <summary>A store that opens no snapshot while its gate is closed, and refuses to while it is away. Writes always pass.</summary>
internal sealed class GatedStore(IGraphStore inner) : IGraphStore
{
    private volatile TaskCompletionSource _gate = Opened();

    public bool IsAway { get; set; }

    /// <summary>What snapshots tell also while the store is away; keys too, if there is anything.</summary>
    public HashSet<NodeProperty> Remembered { get; } = [];

    public static StoreException Away() => new(StoreFault.Unavailable, "The store is away for the test.");

    public void Close() => _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open() => _gate.TrySetResult();

    public async ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default)
    {
        await _gate.Task.WaitAsync(cancellation);
        if (IsAway) throw Away();
        return new GatedSnapshot(await inner.OpenSnapshotAsync(cancellation), this);
    }

    public ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation = default) =>
        inner.WriteAsync(batch, cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private static TaskCompletionSource Opened()
    {
        TaskCompletionSource gate = new();
        gate.SetResult();
        return gate;
    }
}
