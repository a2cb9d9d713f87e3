namespace KnowledgeGraph.Redis.Connections;

/// <summary>Pauses between attempts to connect: each twice the one before, up to a bound. One thread at a time.</summary>
internal sealed class BackOff(RedisOptions options)
{
    private TimeSpan _next = options.FirstRetryDelay;

    public TimeSpan Next()
    {
        var pause = _next;
        _next = pause * 2 < options.MaxRetryDelay ? pause * 2 : options.MaxRetryDelay;
        return pause;
    }

    public void Reset() => _next = options.FirstRetryDelay;
}
