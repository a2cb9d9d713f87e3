using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Topologies.Hosting;

/// <summary>
/// Which nodes the writes since a version named. A store raises its version by one for every batch that changes something, so a gap in
/// the noted versions tells of writes that went another way. Thread-safe.
/// </summary>
internal sealed class WriteLog(int maxReferences)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<long, NodeReference[]> _writes = [];
    private int _pending;

    /// <summary>Writes that have begun and not ended.</summary>
    public int Pending => Volatile.Read(ref _pending);

    public void Begin() => Interlocked.Increment(ref _pending);

    /// <summary>Notes what a write that ended named; nothing when it failed or is too large to follow.</summary>
    public void End(long? version, NodeReference[] references)
    {
        lock (_lock)
        {
            if (version is { } made && references.Length <= maxReferences)
                _writes[made] = _writes.TryGetValue(made, out var others) ? [.. others, .. references] : references;
        }

        Interlocked.Decrement(ref _pending);
    }

    /// <summary>
    /// All nodes named from after one version up to another; null when some writes in between are not known, or too many.
    /// </summary>
    public IReadOnlyCollection<NodeReference>? Between(long from, long to)
    {
        lock (_lock)
        {
            var writes = _writes.Where(write => write.Key > from && write.Key <= to).ToList();
            if (writes.Count != to - from || writes.Sum(write => (long)write.Value.Length) > maxReferences) return null;
            return writes.SelectMany(write => write.Value).ToHashSet();
        }
    }

    public void ForgetUpTo(long version)
    {
        lock (_lock)
        {
            foreach (var old in _writes.Keys.TakeWhile(key => key <= version).ToList()) _writes.Remove(old);
        }
    }
}
