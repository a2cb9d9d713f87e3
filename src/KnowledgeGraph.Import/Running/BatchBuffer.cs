using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.Running;

/// <summary>
/// Gathers statements into one batch per source and writes them while the next ones are read: one write under way at most, so
/// memory is two rounds of batches.
/// </summary>
internal sealed class BatchBuffer(IGraphStore store, int batchSize, ImportTally tally)
{
    private List<PendingBatch> _batches = [];
    private int _count;
    private Task _writing = Task.CompletedTask;

    public bool IsFull => _count >= batchSize;

    /// <param name="statements">What to write.</param>
    /// <param name="toKnownNodesOnly">True to set aside what is said about nodes that the store does not hold when it is written.</param>
    public void Add(IReadOnlyList<SourcedStatement> statements, bool toKnownNodesOnly)
    {
        foreach (var (source, statement) in statements)
        {
            BatchOf(source, toKnownNodesOnly).Add(statement);
            _count++;
        }
    }

    /// <summary>Starts writing what is gathered; <paramref name="afterwards"/> runs once it is durable.</summary>
    public async ValueTask FlushAsync(Func<ValueTask> afterwards, CancellationToken cancellation)
    {
        await _writing;
        var batches = _batches;
        _batches = [];
        _count = 0;
        _writing = WriteAsync(batches, afterwards, cancellation);
    }

    public Task DrainAsync() => _writing;

    private async Task WriteAsync(List<PendingBatch> batches, Func<ValueTask> afterwards, CancellationToken cancellation)
    {
        // A store may work without ever waiting; the reader goes on meanwhile.
        await Task.Yield();
        foreach (var (batch, toKnownNodesOnly) in batches)
        {
            if (toKnownNodesOnly) await SetUnknownAsideAsync(batch, cancellation);
            if (!batch.IsEmpty) tally.Count(await store.WriteAsync(batch, cancellation));
        }

        await afterwards();
    }

    private async ValueTask SetUnknownAsideAsync(GraphBatch batch, CancellationToken cancellation)
    {
        var references = batch.Nodes.Select(node => new NodeReference(node.Kind, node.Ids[0])).ToArray();
        var found = new NodeId[references.Length];
        using (var snapshot = await store.OpenSnapshotAsync(cancellation)) await snapshot.FindAsync(references, found, cancellation);
        var index = 0;
        tally.CountUnknown(batch.Nodes.RemoveAll(_ => found[index++].IsNone));
    }

    private GraphBatch BatchOf(string source, bool toKnownNodesOnly)
    {
        foreach (var pending in _batches)
        {
            if (pending.Batch.Source == source && pending.ToKnownNodesOnly == toKnownNodesOnly) return pending.Batch;
        }

        var added = new GraphBatch(source);
        _batches.Add(new PendingBatch(added, toKnownNodesOnly));
        return added;
    }

    private readonly record struct PendingBatch(GraphBatch Batch, bool ToKnownNodesOnly);
}
