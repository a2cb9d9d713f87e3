using KnowledgeGraph.Redis.Resp;
using Microsoft.Extensions.Caching.Distributed;

namespace KnowledgeGraph.Redis.Caching;

/// <summary>
/// Entries in Redis, each a hash with the fields <c>absexp</c>, <c>sldexp</c> (ticks, or -1) and <c>data</c>: the layout of Microsoft's
/// Redis cache, so that either reads what the other wrote. Every method fails with a <see cref="RedisException"/> while the server is
/// away. Thread-safe; does not own the client.
/// </summary>
/// <param name="client">The connection.</param>
/// <param name="prefix">Begins every key, to keep several programs apart.</param>
public sealed class RedisCache(RedisClient client, string prefix = "") : IDistributedCache
{
    private const string Absolute = "absexp";
    private const string Sliding = "sldexp";
    private const string Data = "data";

    public byte[]? Get(string key) => GetAsync(key).GetAwaiter().GetResult();

    /// <summary>The value, whose time of disuse begins anew; null when there is none.</summary>
    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        var fields = await FieldsAsync(key, [Absolute, Sliding, Data], token).ConfigureAwait(false);
        if (fields[2].IsNull) return null;
        await ProlongAsync(key, fields[0], fields[1], token).ConfigureAwait(false);
        return fields[2].Bytes;
    }

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) =>
        SetAsync(key, value, options).GetAwaiter().GetResult();

    /// <exception cref="ArgumentOutOfRangeException">The entry would end before it begins.</exception>
    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        var now = client.Options.Time.GetUtcNow();
        var times = EntryTimes.Of(options, now);
        var name = prefix + key;
        // An older entry goes first: its end would otherwise become that of the new one.
        List<RedisCommand> commands =
        [
            RedisCommand.Of("DEL", name),
            RedisCommand.Of("HSET", name, Absolute, times.Absolute, Sliding, times.Sliding, Data, value),
        ];
        if (times.Remaining(now) is { } remaining) commands.Add(Expire(name, remaining));
        await client.TransactAsync(commands, token).ConfigureAwait(false);
    }

    public void Refresh(string key) => RefreshAsync(key).GetAwaiter().GetResult();

    /// <summary>Begins the entry's time of disuse anew; nothing when there is no entry.</summary>
    public async Task RefreshAsync(string key, CancellationToken token = default)
    {
        var fields = await FieldsAsync(key, [Absolute, Sliding], token).ConfigureAwait(false);
        await ProlongAsync(key, fields[0], fields[1], token).ConfigureAwait(false);
    }

    public void Remove(string key) => RemoveAsync(key).GetAwaiter().GetResult();

    public Task RemoveAsync(string key, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        return client.ExecuteAsync(RedisCommand.Of("DEL", prefix + key), token);
    }

    private static RedisCommand Expire(string name, TimeSpan remaining) =>
        RedisCommand.Of("PEXPIRE", name, (long)Math.Ceiling(remaining.TotalMilliseconds));

    private async Task<RespValue[]> FieldsAsync(string key, string[] fields, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(key);
        var reply = await client.ExecuteAsync(
            RedisCommand.Of("HMGET", [prefix + key, .. fields.Select(field => (RedisArgument)field)]), token).ConfigureAwait(false);
        return reply.Items.Length == fields.Length ? reply.Items : throw RedisErrors.Unexpected($"{fields.Length} fields", reply.Type);
    }

    private async Task ProlongAsync(string key, RespValue absolute, RespValue sliding, CancellationToken token)
    {
        if (absolute.IsNull || sliding.IsNull) return;
        var times = new EntryTimes(absolute.AsInteger(), sliding.AsInteger());
        if (times.Sliding == EntryTimes.None || times.Remaining(client.Options.Time.GetUtcNow()) is not { } remaining) return;
        await client.ExecuteAsync(Expire(prefix + key, remaining), token).ConfigureAwait(false);
    }
}
