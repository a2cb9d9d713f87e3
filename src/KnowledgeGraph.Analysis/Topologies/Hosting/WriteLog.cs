namespace KnowledgeGraph.Analysis.Topologies.Hosting;

/// <summary>
/// Which nodes the writes since a version named. A store raises its version by one for every batch that changes something, so a gap in
/// the noted versions tells of writes that went another way. Thread-safe.
/// </summary>
internal sealed class WriteLog(int maxReferences)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<long, NotedWrites> _writes = [];
    private readonly SortedSet<long> _pending = [];
    private long _begun;

    /// <summary>Whether a write that names so many is followed at all.</summary>
    public bool Follows(int references) => references <= maxReferences;

    /// <returns>The write's number, the next one.</returns>
    public long Begin()
    {
        lock (_lock)
        {
            _pending.Add(++_begun);
            return _begun;
        }
    }

    /// <summary>Number of the write that began last.</summary>
    public long Begun
    {
        get
        {
            lock (_lock) return _begun;
        }
    }

    /// <summary>Whether all writes up to a number have ended, so that a version that none of them noted is the work of others.</summary>
    public bool IsSettled(long number)
    {
        lock (_lock) return _pending.Count == 0 || _pending.Min > number;
    }

    /// <summary>Notes what a write that ended named; nothing when it failed or is too large to follow.</summary>
    public void End(long number, long? version, NotedWrites noted)
    {
        lock (_lock)
        {
            _pending.Remove(number);
            if (version is { } made && Follows(noted.References.Count))
                _writes[made] = _writes.TryGetValue(made, out var others) ? others.And(noted) : noted;
        }
    }

    /// <summary>
    /// All that was named from after one version up to another; null when some writes in between are not known, or too many.
    /// </summary>
    public NotedWrites? Between(long from, long to)
    {
        lock (_lock)
        {
            var writes = _writes.Where(write => write.Key > from && write.Key <= to).Select(write => write.Value).ToList();
            if (writes.Count != to - from || writes.Sum(write => (long)write.References.Count) > maxReferences) return null;
            return new(writes.SelectMany(write => write.References).ToHashSet(), writes.SelectMany(write => write.Before).ToHashSet());
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
