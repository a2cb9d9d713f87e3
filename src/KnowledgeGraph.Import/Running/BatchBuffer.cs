using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.Running;

/// <summary>
/// Gathers statements into one batch per source and writes them, in their order, while the next ones are read. Reading is one round of
/// batches ahead of the writing at most, so memory is three rounds.
/// </summary>
internal sealed class BatchBuffer(IGraphStore store, int batchSize, ImportTally tally, RejectsLog rejects)
{
    private List<PendingBatch> _batches = [];
    private int _count;
    private Task _written = Task.CompletedTask;
    private Task _writing = Task.CompletedTask;

    public bool IsFull => _count >= batchSize;

    public void Add(ImportRecord record, string file, StatementHandling handling)
    {
        foreach (var (source, statement) in record.Statements)
        {
            BatchOf(source, handling).Add(statement, file, record.Line);
            _count++;
        }
    }

    /// <summary>Starts writing what is gathered; <paramref name="afterwards"/> runs once it is durable.</summary>
    public async ValueTask FlushAsync(Func<ValueTask> afterwards, CancellationToken cancellation)
    {
        await _written;
        var batches = _batches;
        _batches = [];
        _count = 0;
        _written = _writing;
        _writing = WriteAfterAsync(_written, batches, afterwards, cancellation);
    }

    public Task DrainAsync() => _writing;

    /// <summary>Fails as the write before it failed: what follows a gap is not to be written.</summary>
    private async Task WriteAfterAsync(
        Task earlier, List<PendingBatch> batches, Func<ValueTask> afterwards, CancellationToken cancellation)
    {
        // A store may work without ever waiting; the reader goes on meanwhile.
        await Task.Yield();
        await earlier;
        foreach (var pending in batches)
        {
            if (pending.Handling.AddsToKnownNodesOnly) await UnknownNodes.SetAsideAsync(store, pending, tally, rejects, cancellation);
            if (pending.Handling.PrintsNameForms) await NameForms.ChooseAsync(store, pending.Batch, cancellation);
            if (!pending.Batch.IsEmpty) tally.Count(await store.WriteAsync(pending.Batch, cancellation));
        }

        await afterwards();
    }

    private PendingBatch BatchOf(string source, StatementHandling handling)
    {
        foreach (var pending in _batches)
        {
            if (pending.Batch.Source == source && pending.Handling == handling) return pending;
        }

        var added = new PendingBatch(source, handling);
        _batches.Add(added);
        return added;
    }
}
