namespace KnowledgeGraph.Neo4j.Caching;

/// <summary>
/// Records in the memory of this process, the least recently used going first when the bound is reached. Thread-safe.
/// </summary>
/// <param name="maxBytes">Memory that the records may take, about.</param>
internal sealed class RowMemory(long maxBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<StatementKey, LinkedListNode<(StatementKey Key, CachedRows Rows)>> _kept = [];
    private readonly LinkedList<(StatementKey Key, CachedRows Rows)> _byUse = [];
    private long _bytes;

    public CachedRows? Find(StatementKey key)
    {
        lock (_lock)
        {
            if (!_kept.TryGetValue(key, out var node)) return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Rows;
        }
    }

    /// <summary>Records that would take more than a quarter of all are not kept.</summary>
    public void Keep(StatementKey key, CachedRows rows)
    {
        if (rows.Bytes > maxBytes / 4) return;
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

    public void Clear()
    {
        lock (_lock)
        {
            _kept.Clear();
            _byUse.Clear();
            _bytes = 0;
        }
    }
}
