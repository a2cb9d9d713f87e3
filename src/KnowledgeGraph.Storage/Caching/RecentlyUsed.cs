namespace KnowledgeGraph.Storage.Caching;

/// <summary>
/// Values by key within a bound of memory; what was not asked for longest goes first when the bound is reached. Every call costs O(1),
/// and O(1) for each value that goes. Thread-safe.
/// </summary>
/// <param name="maxBytes">Memory that the values may take, about.</param>
/// <param name="bytesOf">About the memory that a value takes; the same whenever it is asked.</param>
public sealed class RecentlyUsed<TKey, TValue>(long maxBytes, Func<TValue, long> bytesOf)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _kept = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _byUse = [];
    private long _bytes;

    /// <summary>The value kept under a key, or null.</summary>
    public TValue? Find(TKey key)
    {
        lock (_lock)
        {
            if (!_kept.TryGetValue(key, out var node)) return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Value;
        }
    }

    /// <summary>Takes the place of what was kept under the key. A value that would take more than a quarter of all is not kept.</summary>
    public void Keep(TKey key, TValue value)
    {
        var bytes = bytesOf(value);
        if (bytes > maxBytes / 4) return;
        lock (_lock)
        {
            if (_kept.TryGetValue(key, out var old)) Drop(old);
            _kept.Add(key, _byUse.AddFirst((key, value)));
            _bytes += bytes;
            while (_bytes > maxBytes && _byUse.Last is { } last) Drop(last);
        }
    }

    /// <summary>Lets go of everything.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _kept.Clear();
            _byUse.Clear();
            _bytes = 0;
        }
    }

    private void Drop(LinkedListNode<(TKey Key, TValue Value)> node)
    {
        _byUse.Remove(node);
        _kept.Remove(node.Value.Key);
        _bytes -= bytesOf(node.Value.Value);
    }
}
