namespace KnowledgeGraph.Neo4j;

/// <summary>
/// Asks for the newest state on behalf of many at once. Whoever asks gets an answer that was asked for after he came, so it is never
/// older than his question; those who come while an answer is under way share the next one. Thread-safe.
/// </summary>
internal sealed class StateWatch(Func<Task<DataState>> ask)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource<DataState>? _next;
    private bool _isAsking;

    public Task<DataState> NewestAsync(CancellationToken cancellation)
    {
        TaskCompletionSource<DataState> mine;
        var begins = false;
        lock (_lock)
        {
            mine = _next ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (!_isAsking) begins = _isAsking = true;
        }

        if (begins) _ = AskAsync();
        return mine.Task.WaitAsync(cancellation);
    }

    private async Task AskAsync()
    {
        while (Next() is { } round)
        {
            try
            {
                round.SetResult(await ask());
            }
            catch (Exception fault)
            {
                // Whatever it is, it is the answer of everyone in this round.
                round.SetException(fault);
                _ = round.Task.Exception;
            }
        }
    }

    private TaskCompletionSource<DataState>? Next()
    {
        lock (_lock)
        {
            var next = _next;
            _next = null;
            _isAsking = next is not null;
            return next;
        }
    }
}
