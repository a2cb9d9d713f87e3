using KnowledgeGraph.Api.Analysis.Running;

namespace KnowledgeGraph.Api.Analysis.Caching;

/// <summary>
/// Results of runs by topology version and question, within a bound of memory; what was not asked for longest goes first. Requests that
/// ask the same at the same time share one run, which ends early only when all of them have left. Only complete results are kept, since
/// how far an incomplete one came is chance. A result of a newer version drops those of older ones. Thread-safe.
/// </summary>
internal sealed class AnalysisCache(long maxBytes)
{
    private const int OverheadBytes = 512;

    private readonly Lock _lock = new();
    private readonly Dictionary<CacheKey, LinkedListNode<CacheEntry>> _entries = [];

    /// <summary>Last asked for in front. Holds runs under way too, which never go.</summary>
    private readonly LinkedList<CacheEntry> _order = [];

    private long _bytes;
    private long _newest;
    private long _hits;
    private long _misses;

    /// <summary>Answers from a kept result or a run of another request.</summary>
    public long Hits => Interlocked.Read(ref _hits);

    public long Misses => Interlocked.Read(ref _misses);

    /// <summary>Drops results of older versions, which would keep their topologies in memory.</summary>
    public void ForgetBefore(long version)
    {
        if (Interlocked.Read(ref _newest) >= version) return;
        lock (_lock)
        {
            if (version > _newest) DropOlderThan(version);
        }
    }

    public async Task<AnalysisOutcome> GetAsync(
        CacheKey key, Func<CancellationToken, Task<AnalysisOutcome>> run, CancellationToken cancellation)
    {
        var entry = Enter(key, run);
        try
        {
            // Null only between Enter's two steps, which are one under the lock.
            return await (entry.Task ?? throw new InvalidOperationException("The run has no " +
                "task.")).WaitAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            Leave(entry);
        }
    }

    private CacheEntry Enter(CacheKey key, Func<CancellationToken, Task<AnalysisOutcome>> run)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var node) && node.Value is var found && !IsLost(found))
            {
                Interlocked.Increment(ref _hits);
                found.Waiters++;
                _order.Remove(node);
                _order.AddFirst(node);
                return found;
            }

            if (node is not null) Drop(node);
            Interlocked.Increment(ref _misses);
            var entry = new CacheEntry(key) { Waiters = 1 };
            _entries[key] = _order.AddFirst(entry);
            entry.Task = Task.Run(async () => Keep(entry, await run(entry.Abandoned).ConfigureAwait(false)));
            return entry;
        }
    }

    /// <summary>A run that nobody waited for to its end, or that failed, answers nobody.</summary>
    private static bool IsLost(CacheEntry entry) =>
        entry.Abandoned.IsCancellationRequested || (entry.Task is { IsCompleted: true } run && !run.IsCompletedSuccessfully);

    private void Leave(CacheEntry entry)
    {
        lock (_lock)
        {
            if (--entry.Waiters > 0) return;
            if (entry.Task is { IsCompleted: false }) entry.Abandon();
            if (entry.Bytes == 0 && _entries.TryGetValue(entry.Key, out var node) && node.Value == entry) Drop(node);
        }
    }

    private AnalysisOutcome Keep(CacheEntry entry, AnalysisOutcome outcome)
    {
        var bytes = outcome.Bytes + OverheadBytes + (sizeof(char) * (long)entry.Key.Question.Length);
        lock (_lock)
        {
            if (!outcome.Report.IsComplete || bytes > maxBytes || entry.Key.Version < _newest
                || !_entries.ContainsKey(entry.Key)) return outcome;
            entry.Bytes = bytes;
            _bytes += bytes;
            if (entry.Key.Version > _newest) DropOlderThan(entry.Key.Version);
            for (var node = _order.Last; node is not null && _bytes > maxBytes;)
            {
                var before = node.Previous;
                if (node.Value.Bytes > 0 && node.Value != entry) Drop(node);
                node = before;
            }
        }

        return outcome;
    }

    private void DropOlderThan(long version)
    {
        Interlocked.Exchange(ref _newest, version);
        for (var node = _order.First; node is not null;)
        {
            var next = node.Next;
            if (node.Value.Key.Version < version && node.Value.Bytes > 0) Drop(node);
            node = next;
        }
    }

    private void Drop(LinkedListNode<CacheEntry> node)
    {
        _entries.Remove(node.Value.Key);
        _order.Remove(node);
        _bytes -= node.Value.Bytes;
        node.Value.Bytes = 0;
    }
}
