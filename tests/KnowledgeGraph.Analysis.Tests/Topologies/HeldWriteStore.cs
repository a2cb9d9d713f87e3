using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Analysis.Tests.Topologies;

/// <summary>Holds back the first write, and of the second one the answer.</summary>
internal sealed class HeldWriteStore(IGraphStore store) : IGraphStore
{
    private int _writes;

    public TaskCompletionSource BeforeFirst { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource AfterSecond { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default) => store.OpenSnapshotAsync(cancellation);

    public async ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation = default)
    {
        var number = Interlocked.Increment(ref _writes);
        if (number == 1) await BeforeFirst.Task;
        var result = await store.WriteAsync(batch, cancellation);
        if (number == 2) await AfterSecond.Task;
        return result;
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
