using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.Running;

/// <summary>
/// Gathers statements into one batch per source and writes them, in their order, while the next ones are read. A store that keeps the
/// order by itself is given a round before it has answered for the last one, so that it can apply one while another is on its way to the
/// disk. Memory is the rounds under way and the one being gathered.
/// </summary>
internal sealed class BatchBuffer(IGraphStore store, int batchSize, ImportTally tally, RejectsLog rejects)
{
    /// <summary>One on its way to the disk, one being applied, one waiting.</summary>
    private const int MaxUnderWay = 3;

    private readonly Queue<Task> _underWay = [];
    private List<PendingBatch> _batches = [];
    private int _count;
    private Round _last = new(Task.CompletedTask, Task.CompletedTask);

    public bool IsFull => _count >= batchSize;

    public void Add(ImportRecord record, string file, StatementHandling handling)
    {
        foreach (var (source, statement) in record.Statements)
        {
            BatchOf(source, handling).Add(statement, file, record.Line);
            _count++;
        }
    }

    /// <summary>Starts writing what is gathered; <paramref name="afterwards"/> runs once it, and all before it, is durable.</summary>
    public async ValueTask FlushAsync(Func<ValueTask> afterwards, CancellationToken cancellation)
    {
        if (_underWay.Count == MaxUnderWay) await _underWay.Dequeue();
        var answers = new List<Task<WriteResult>>();
        var given = GiveAsync(_last, _batches, answers, cancellation);
        _last = new(given, FinishAsync(_last, given, answers, afterwards));
        _underWay.Enqueue(_last.Durable);
        _batches = [];
        _count = 0;
    }

    /// <summary>Ends when no write is under way any more; fails as the first of them failed.</summary>
    public Task DrainAsync() => _last.Durable;

    /// <summary>What follows a round that could not be given is not given either.</summary>
    private async Task GiveAsync(
        Round earlier, List<PendingBatch> batches, List<Task<WriteResult>> answers, CancellationToken cancellation)
    {
        // A store may work without ever waiting; the reader goes on meanwhile.
        await Task.Yield();
        var isEarlierNeeded = !store.AppliesInOrder || batches.Exists(pending => pending.Handling.LooksIntoGraph);
        await (isEarlierNeeded ? earlier.Durable : earlier.Given);
        foreach (var pending in batches)
        {
            if (pending.Handling.AddsToKnownNodesOnly) await UnknownNodes.SetAsideAsync(store, pending, tally, rejects, cancellation);
            if (pending.Handling.PrintsNameForms) await NameForms.ChooseAsync(store, pending.Batch, cancellation);
            if (pending.Batch.IsEmpty) continue;
            var answer = store.WriteAsync(pending.Batch, cancellation).AsTask();
            answers.Add(answer);
            if (!store.AppliesInOrder) await answer;
        }
    }

    private async Task FinishAsync(Round earlier, Task given, List<Task<WriteResult>> answers, Func<ValueTask> afterwards)
    {
        // Whatever failed, nothing is under way any more when this ends.
        await given.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Task all = Task.WhenAll(answers);
        await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await earlier.Durable;
        await given;
        foreach (var answer in answers) tally.Count(await answer);
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

    /// <param name="Given">Ends when the store has all batches, in their order.</param>
    /// <param name="Durable">Ends when they, and all before them, are durable.</param>
    private sealed record Round(Task Given, Task Durable);
}
