using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.Running;

/// <summary>
/// Gathers statements into one batch per source and writes them while the next ones are read: one write under way at most, so
/// memory is two rounds of batches.
/// </summary>
internal sealed class BatchBuffer(IGraphStore store, int batchSize, ImportTally tally)
{
    private List<GraphBatch> _batches = [];
    private int _count;
    private Task _writing = Task.CompletedTask;

    public bool IsFull => _count >= batchSize;

    public void Add(IReadOnlyList<SourcedStatement> statements)
    {
        foreach (var (source, statement) in statements)
        {
            BatchOf(source).Add(statement);
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

    private async Task WriteAsync(List<GraphBatch> batches, Func<ValueTask> afterwards, CancellationToken cancellation)
    {
        // A store may work without ever waiting; the reader goes on meanwhile.
        await Task.Yield();
        foreach (var batch in batches) tally.Count(await store.WriteAsync(batch, cancellation));
        await afterwards();
    }

    private GraphBatch BatchOf(string source)
    {
        foreach (var batch in _batches)
        {
            if (batch.Source == source) return batch;
        }

        var added = new GraphBatch(source);
        _batches.Add(added);
        return added;
    }
}
