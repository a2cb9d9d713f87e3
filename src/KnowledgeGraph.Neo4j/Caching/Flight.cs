namespace KnowledgeGraph.Neo4j.Caching;

/// <summary>
/// One run of a statement for all who ask for the same at once. It is given up when the last of them leaves. Thread-safe.
/// </summary>
internal sealed class Flight
{
    private readonly CancellationTokenSource _abandoned = new();
    private readonly TaskCompletionSource<CachedRows> _rows = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Guards the count: nobody may join what was given up.</summary>
    private readonly Lock _lock = new();
    private int _waiting;

    /// <summary>Fires when nobody waits any more.</summary>
    public CancellationToken Abandoned => _abandoned.Token;

    /// <returns>False if the run was given up: it must be begun anew.</returns>
    public bool TryJoin()
    {
        lock (_lock)
        {
            if (_abandoned.IsCancellationRequested) return false;
            _waiting++;
            return true;
        }
    }

    /// <summary>Waits as one who joined.</summary>
    public async Task<CachedRows> WaitAsync(CancellationToken cancellation)
    {
        try
        {
            return await _rows.Task.WaitAsync(cancellation);
        }
        finally
        {
            lock (_lock)
            {
                if (--_waiting == 0 && !_rows.Task.IsCompleted) _abandoned.Cancel();
            }
        }
    }

    public void Land(CachedRows rows) => _rows.TrySetResult(rows);

    public void Fail(Exception fault)
    {
        _rows.TrySetException(fault);
        // The last one may have left before.
        _ = _rows.Task.Exception;
    }
}
