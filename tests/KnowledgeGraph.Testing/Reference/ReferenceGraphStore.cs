using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Testing;

/// <summary>
/// The semantics of a store, said as plainly as possible: everything in memory, every answer computed from the statements, no index
/// but one from id to node. Other stores are held against it. Not made for speed: a filter or an order visits all nodes of the kind.
/// Thread-safe; versions are immutable.
/// </summary>
public sealed class ReferenceGraphStore : IGraphStore
{
    private readonly Lock _writing = new();
    private volatile ReferenceGraph _graph = ReferenceGraph.Empty;

    public ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(new ReferenceSnapshot(_graph));
    }

    public ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        cancellation.ThrowIfCancellationRequested();
        lock (_writing)
        {
            var writer = new ReferenceWriter(_graph, batch.Source);
            _graph = writer.Apply(batch);
            return new(writer.Result(_graph.Version));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
