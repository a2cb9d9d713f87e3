using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Bolt.Connections;

/// <summary>
/// Connections to one server: bounded, handed out in the order of asking, the one used last first. A connection that comes back out
/// of order is put right in the background, and counts as in use until then; one that broke is closed. Thread-safe.
/// </summary>
internal sealed class ConnectionPool : IAsyncDisposable
{
    private readonly BoltAddress _address;
    private readonly BoltConnector _connector;
    private readonly BoltOptions _options;
    private readonly FairGate _gate;
    private readonly Stack<PooledConnection> _idle = new();
    private readonly HashSet<Task> _recoveries = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _lock = new();
    private int _inUse;
    private int _generation;
    private bool _closed;

    public ConnectionPool(BoltAddress address, BoltConnector connector, BoltOptions options)
    {
        _address = address;
        _connector = connector;
        _options = options;
        _gate = new FairGate(options.MaxConnections);
    }

    /// <summary>Connections that are borrowed or being put right.</summary>
    public int InUse => Volatile.Read(ref _inUse);

    /// <exception cref="CypherException">No connection became free in time, or none could be opened.</exception>
    public async ValueTask<PooledConnection> AcquireAsync(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        var asked = _options.Time.GetTimestamp();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _closing.Token);
        try
        {
            await _gate.EnterAsync(_options.AcquisitionTimeout, _options.Time, either.Token).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            BoltMetrics.AcquisitionTimedOut(_address);
            throw BoltErrors.PoolExhausted(_address, _options.MaxConnections, _options.AcquisitionTimeout);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Closed();
        }

        Interlocked.Increment(ref _inUse);
        try
        {
            var connection = await TakeOrOpenAsync(either.Token).ConfigureAwait(false);
            BoltMetrics.Acquired(_address, _options.Time.GetElapsedTime(asked));
            return connection;
        }
        catch (Exception fault)
        {
            Leave();
            if (fault is OperationCanceledException && !cancellation.IsCancellationRequested) throw Closed();
            throw;
        }
    }

    public void Return(PooledConnection pooled)
    {
        BoltMetrics.Released(_address);
        if (pooled.Connection.IsClean || pooled.Connection.IsBroken)
        {
            Keep(pooled);
            return;
        }

        var recovery = RecoverAsync(pooled);
        lock (_lock) _recoveries.Add(recovery);
        recovery.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Connections opened so far are closed when they come back.</summary>
    public void ExpireAll() => Interlocked.Increment(ref _generation);

    public async ValueTask DisposeAsync()
    {
        PooledConnection[] idle;
        Task[] recoveries;
        lock (_lock)
        {
            if (_closed) return;
            _closed = true;
            idle = [.. _idle];
            _idle.Clear();
            recoveries = [.. _recoveries];
        }

        await _closing.CancelAsync().ConfigureAwait(false);
        foreach (var pooled in idle) await pooled.Connection.DisposeAsync().ConfigureAwait(false);
        await Task.WhenAll(recoveries).ConfigureAwait(false);
    }

    private static ObjectDisposedException Closed() => new(nameof(BoltDriver));

    private async ValueTask<PooledConnection> TakeOrOpenAsync(CancellationToken cancellation)
    {
        var auth = _options.AuthProvider is { } provider
            ? await provider(cancellation).ConfigureAwait(false)
            : _options.Auth ?? BoltAuth.None;
        while (TryTake() is { } pooled)
        {
            if (await IsUsableAsync(pooled, auth, cancellation).ConfigureAwait(false)) return pooled;
            await pooled.Connection.DisposeAsync().ConfigureAwait(false);
        }

        var generation = Volatile.Read(ref _generation);
        var began = _options.Time.GetTimestamp();
        var connection = await _connector.ConnectAsync(_address, auth, cancellation).ConfigureAwait(false);
        BoltMetrics.Opened(_address, _options.Time.GetElapsedTime(began));
        return new PooledConnection(this, connection, generation, _options.Time.GetTimestamp());
    }

    private PooledConnection? TryTake()
    {
        lock (_lock) return _idle.TryPop(out var pooled) ? pooled : null;
    }

    /// <summary>An idle connection may have died: what shows without asking is looked at always, the rest at times.</summary>
    private async ValueTask<bool> IsUsableAsync(PooledConnection pooled, BoltAuth auth, CancellationToken cancellation)
    {
        var connection = pooled.Connection;
        if (IsTooOld(pooled)) return false;
        try
        {
            if (connection.LooksDisturbed || _options.Time.GetElapsedTime(pooled.IdleSince) > _options.LivenessCheckAfter)
                await connection.ResetAsync(cancellation).ConfigureAwait(false);
            if (connection.IsBroken) return false;
            if (connection.Auth.Equals(auth)) return true;
            if (!connection.Version.HasLogon) return false;
            await BoltConnector.LogOnAgainAsync(connection, auth, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (CypherException fault) when (fault.Kind == CypherErrorKind.Unavailable)
        {
            return false;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private bool IsTooOld(PooledConnection pooled) =>
        pooled.Generation != Volatile.Read(ref _generation)
        || _options.Time.GetElapsedTime(pooled.CreatedAt) > _options.MaxConnectionLifetime;

    private async Task RecoverAsync(PooledConnection pooled)
    {
        try
        {
            await pooled.Connection.ResetAsync(_closing.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The pool closes; Keep closes the connection.
        }

        Keep(pooled);
    }

    private void Forget(Task recovery)
    {
        lock (_lock) _recoveries.Remove(recovery);
    }

    private void Keep(PooledConnection pooled)
    {
        pooled.IdleSince = _options.Time.GetTimestamp();
        var keep = pooled.Connection.IsClean && !IsTooOld(pooled);
        lock (_lock)
        {
            keep = keep && !_closed;
            if (keep) _idle.Push(pooled);
        }

        // Closing sends a farewell, for which nobody needs to wait.
        if (!keep) _ = pooled.Connection.DisposeAsync().AsTask();
        Leave();
    }

    private void Leave()
    {
        Interlocked.Decrement(ref _inUse);
        _gate.Exit();
    }
}
