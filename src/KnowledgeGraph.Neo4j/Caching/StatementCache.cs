using System.Collections.Concurrent;
using KnowledgeGraph.Storage.Caching;

namespace KnowledgeGraph.Neo4j.Caching;

/// <summary>
/// Keeps records of reading statements by statement, parameters and state of the data: in the memory of this process and, where one
/// is given, in a cache that several processes share. A statement that several readers ask for at once runs once. Thread-safe.
/// </summary>
/// <param name="maxBytes">Memory of this process that the records may take, about.</param>
/// <param name="shared">Null where nothing is shared.</param>
internal sealed class StatementCache(long maxBytes, SharedRows? shared = null)
{
    private readonly RecentlyUsed<StatementKey, CachedRows> _memory = new(maxBytes, static rows => rows.Bytes);
    private readonly ConcurrentDictionary<StatementKey, Flight> _flights = [];
    private long _hits;
    private long _sharedHits;
    private long _misses;

    /// <summary>Answers from the memory of this process.</summary>
    public long Hits => Volatile.Read(ref _hits);

    /// <summary>Answers from the cache that processes share.</summary>
    public long SharedHits => Volatile.Read(ref _sharedHits);

    /// <summary>Runs of a statement.</summary>
    public long Misses => Volatile.Read(ref _misses);

    /// <param name="key">What is asked of which state.</param>
    /// <param name="read">Runs the statement, until nobody waits for it any more.</param>
    /// <param name="cancellation">Ends this reader's waiting.</param>
    public async Task<CachedRows> GetAsync(StatementKey key, Func<CancellationToken, Task<StateRows>> read, CancellationToken cancellation)
    {
        if (_memory.Find(key) is { } kept)
        {
            Interlocked.Increment(ref _hits);
            return kept;
        }

        while (true)
        {
            var mine = new Flight();
            var flight = _flights.GetOrAdd(key, mine);
            if (!flight.TryJoin())
            {
                _flights.TryRemove(new(key, flight));
                continue;
            }

            if (flight == mine) _ = RunAsync(key, mine, read);
            return await flight.WaitAsync(cancellation);
        }
    }

    /// <summary>Forgets what this process keeps. What is shared ends by itself.</summary>
    public void Clear() => _memory.Clear();

    private async Task RunAsync(StatementKey key, Flight flight, Func<CancellationToken, Task<StateRows>> read)
    {
        try
        {
            var rows = await FindSharedAsync(key, flight.Abandoned) ?? await ReadAsync(key, flight, read);
            _flights.TryRemove(new(key, flight));
            flight.Land(rows);
        }
        catch (Exception fault)
        {
            // Every reader that waits gets the fault; the next one tries again.
            _flights.TryRemove(new(key, flight));
            flight.Fail(fault);
        }
    }

    private async Task<CachedRows?> FindSharedAsync(StatementKey key, CancellationToken cancellation)
    {
        if (shared is null || await shared.FindAsync(key, cancellation) is not { } rows) return null;
        Interlocked.Increment(ref _sharedHits);
        _memory.Keep(key, rows);
        return rows;
    }

    private async Task<CachedRows> ReadAsync(StatementKey key, Flight flight, Func<CancellationToken, Task<StateRows>> read)
    {
        Interlocked.Increment(ref _misses);
        var (rows, isOfState) = await read(flight.Abandoned);
        if (!isOfState) return rows;
        _memory.Keep(key, rows);
        shared?.Keep(key, rows);
        return rows;
    }
}
