using KnowledgeGraph.Redis;
using KnowledgeGraph.Redis.Caching;
using KnowledgeGraph.Storage.Events;
using Microsoft.Extensions.Caching.Distributed;

namespace KnowledgeGraph.Server.Hosting.Replicas;

/// <summary>
/// What the processes that serve one graph share: a cache and a channel, in Redis where there is an address of one, else only within
/// this process. Redis away is told once until it is back.
/// </summary>
internal sealed class ReplicaLink : IAsyncDisposable
{
    private const string CachePrefix = "kg:cache:";
    private const string ChannelName = "kg:events";
    private static readonly TimeSpan SilentFor = TimeSpan.FromMinutes(1);

    private readonly RedisClient? _client;
    private readonly Action<string> _message;
    private readonly TimeProvider _clock;
    private long _toldAt = long.MinValue;

    /// <param name="address">Address of Redis; null for none.</param>
    /// <param name="message">Takes sentences for the operator.</param>
    /// <param name="clock">For not telling the same again and again.</param>
    /// <exception cref="FormatException">The address makes no sense.</exception>
    public ReplicaLink(string? address, Action<string> message, TimeProvider clock)
    {
        (_message, _clock) = (message, clock);
        if (address is null)
        {
            Events = new LocalEventChannel();
            return;
        }

        // A cache that is late is worse than none: the database answers in milliseconds.
        _client = new(RedisOptions.Parse(address) with { CommandTimeout = TimeSpan.FromMilliseconds(500), Time = clock });
        Cache = new RedisCache(_client, CachePrefix);
        Events = new RedisEventChannel(_client, ChannelName, Failed);
    }

    /// <summary>Null where nothing is shared.</summary>
    public IDistributedCache? Cache { get; }

    public IEventChannel Events { get; }

    /// <summary>Takes what went wrong with Redis, as often as it does; tells it once a minute.</summary>
    public void Failed(Exception fault)
    {
        var now = _clock.GetUtcNow().Ticks;
        var told = Interlocked.Read(ref _toldAt);
        if (told > now - SilentFor.Ticks || Interlocked.CompareExchange(ref _toldAt, now, told) != told) return;
        _message($"Redis is not used for now; answers come from the database: {fault.Message}");
    }

    public async ValueTask DisposeAsync()
    {
        await Events.DisposeAsync();
        if (_client is not null) await _client.DisposeAsync();
    }
}
