using System.Collections.Concurrent;

namespace KnowledgeGraph.Neo4j.Caching;

/// <summary>
/// Keeps records of reading statements by statement, parameters and data version, the least recently used going first when the bound
/// is reached. A statement that several readers ask for at once runs once. Thread-safe.
/// </summary>
/// <param name="maxBytes">Memory that the records may take, about.</param>
internal sealed class StatementCache(long maxBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<StatementKey, LinkedListNode<(StatementKey Key, CachedRows Rows)>> _kept = [];
    private readonly LinkedList<(StatementKey Key, CachedRows Rows)> _byUse = [];
    private readonly ConcurrentDictionary<StatementKey, Task<CachedRows>> _running = [];
    private long _bytes;
    private long _hits;
    private long _misses;

    public long Hits => Volatile.Read(ref _hits);

    public long Misses => Volatile.Read(ref _misses);

    /// <param name="key">What is asked.</param>
    /// <param name="read">Runs the statement. Not cancelled by one reader, since others may wait for it too.</param>
    /// <param name="isStillValid">Asked after a read: false where the data changed meanwhile, so that the records must not be kept.</param>
    /// <param name="cancellation">Ends this reader's waiting.</param>
    public async Task<CachedRows> GetAsync(
        StatementKey key, Func<Task<CachedRows>> read, Func<Task<bool>> isStillValid, CancellationToken cancellation)
    {
        if (Find(key) is { } kept)
        {
            Interlocked.Increment(ref _hits);
            return kept;
        }

        Interlocked.Increment(ref _misses);
        var mine = new TaskCompletionSource<CachedRows>(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = _running.GetOrAdd(key, mine.Task);
        if (running == mine.Task) _ = RunAsync(key, mine, read, isStillValid);
        return await running.WaitAsync(cancellation);
    }

    private async Task RunAsync(
        StatementKey key, TaskCompletionSource<CachedRows> done, Func<Task<CachedRows>> read, Func<Task<bool>> isStillValid)
    {
        try
        {
            var rows = await read();
            if (rows.Bytes <= maxBytes / 4 && await isStillValid()) Keep(key, rows);
            _running.TryRemove(key, out _);
            done.SetResult(rows);
        }
        catch (Exception fault)
        {
            // Every reader that waits gets the fault; the next one tries again.
            _running.TryRemove(key, out _);
            done.SetException(fault);
        }
    }

    private CachedRows? Find(StatementKey key)
    {
        lock (_lock)
        {
            if (!_kept.TryGetValue(key, out var node)) return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Rows;
        }
    }

    private void Keep(StatementKey key, CachedRows rows)
    {
        lock (_lock)
        {
            if (_kept.ContainsKey(key)) return;
            _kept.Add(key, _byUse.AddFirst((key, rows)));
            _bytes += rows.Bytes;
            while (_bytes > maxBytes && _byUse.Last is { } last)
            {
                _byUse.RemoveLast();
                _kept.Remove(last.Value.Key);
                _bytes -= last.Value.Rows.Bytes;
            }
        }
    }
}
