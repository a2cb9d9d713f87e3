using KnowledgeGraph.Redis.Caching;
using KnowledgeGraph.Testing.Redis;
using Microsoft.Extensions.Caching.Distributed;

namespace KnowledgeGraph.Redis.Tests.Caching;

/// <summary>The layout and the meaning of entries are those of Microsoft's Redis cache.</summary>
public sealed class RedisCacheTests : IAsyncLifetime
{
    private static readonly byte[] Value = [1, 2, 0, 255];
    private RedisServer? _server;
    private RedisClient? _client;

    private RedisClient Client => _client ?? throw new InvalidOperationException(RedisServer.Missing);

    private RedisCache Cache => new(Client, "kg:");

    public async Task InitializeAsync()
    {
        if (RedisServer.Missing is not null) return;
        _server = await RedisServer.StartAsync();
        _client = new(RedisOptions.Parse(_server.Address));
    }

    public async Task DisposeAsync()
    {
        if (_client is not null) await _client.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
    }

    [RedisFact]
    public async Task Set_WithoutTimes_IsAHashOfThreeFieldsThatStays()
    {
        await Cache.SetAsync("a", Value, new());

        var fields = (await Client.ExecuteAsync(RedisCommand.Of("HGETALL", "kg:a"))).Items;
        Assert.Equal(["absexp", "-1", "sldexp", "-1", "data"], fields[..5].Select(field => field.AsText()));
        Assert.Equal(Value, fields[5].Bytes);
        Assert.Equal(-1, await TimeToLiveAsync("a"));
        Assert.Equal(Value, await Cache.GetAsync("a"));
    }

    [RedisFact]
    public async Task Set_AbsoluteAndSliding_AreWrittenAsTicksAndEndWithTheFirst()
    {
        var before = DateTimeOffset.UtcNow;
        await Cache.SetAsync("a", Value, new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(2), SlidingExpiration = TimeSpan.FromMinutes(5) });

        var fields = (await Client.ExecuteAsync(RedisCommand.Of("HMGET", "kg:a", "absexp", "sldexp"))).Items;
        Assert.InRange(fields[0].AsInteger(), before.AddHours(2).UtcTicks, DateTimeOffset.UtcNow.AddHours(2).UtcTicks);
        Assert.Equal(TimeSpan.FromMinutes(5).Ticks, fields[1].AsInteger());
        Assert.InRange(await TimeToLiveAsync("a"), 240_000, 300_000);
    }

    [RedisFact]
    public async Task Get_WithSlidingTime_BeginsItAnewUpToTheAbsoluteEnd()
    {
        await Cache.SetAsync("a", Value, new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(3), SlidingExpiration = TimeSpan.FromMinutes(2) });
        await Client.ExecuteAsync(RedisCommand.Of("PEXPIRE", "kg:a", 1000));
        Assert.Equal(Value, await Cache.GetAsync("a"));
        Assert.InRange(await TimeToLiveAsync("a"), 100_000, 120_000);

        await Cache.SetAsync("b", Value, new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1), SlidingExpiration = TimeSpan.FromMinutes(2) });
        await Client.ExecuteAsync(RedisCommand.Of("PEXPIRE", "kg:b", 1000));
        await Cache.RefreshAsync("b");
        Assert.InRange(await TimeToLiveAsync("b"), 50_000, 60_000);
    }

    [RedisFact]
    public async Task Get_AfterTheEnd_FindsNothing()
    {
        await Cache.SetAsync("a", Value, new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromMilliseconds(50) });
        await Task.Delay(200);

        Assert.Null(await Cache.GetAsync("a"));
        await Cache.RefreshAsync("a");
        Assert.Equal(0, (await Client.ExecuteAsync(RedisCommand.Of("EXISTS", "kg:a"))).AsInteger());
    }

    [RedisFact]
    public async Task Set_OverAnEntryThatEnds_Stays()
    {
        await Cache.SetAsync("a", Value, new() { SlidingExpiration = TimeSpan.FromMinutes(1) });
        await Cache.SetAsync("a", [7], new());

        Assert.Equal(-1, await TimeToLiveAsync("a"));
        Assert.Equal([7], await Cache.GetAsync("a"));
    }

    [RedisFact]
    public async Task Get_WrittenByTheOtherCache_IsReadAndProlonged()
    {
        var end = DateTimeOffset.UtcNow.AddMinutes(10).UtcTicks;
        await Client.ExecuteAsync(RedisCommand.Of("HSET", "kg:a", "absexp", end, "sldexp", TimeSpan.FromMinutes(1).Ticks, "data", Value));

        Assert.Equal(Value, await Cache.GetAsync("a"));
        Assert.InRange(await TimeToLiveAsync("a"), 50_000, 60_000);
    }

    [RedisFact]
    public async Task Remove_Entry_IsGone()
    {
        Cache.Set("a", Value, new());
        Cache.Refresh("a");
        Assert.Equal(Value, Cache.Get("a"));
        Cache.Remove("a");

        Assert.Null(Cache.Get("a"));
    }

    [RedisFact]
    public Task Set_EndingInThePast_IsRefused() => Assert.ThrowsAsync<ArgumentOutOfRangeException>(
        () => Cache.SetAsync("a", Value, new() { AbsoluteExpiration = DateTimeOffset.UtcNow.AddSeconds(-1) }));

    private async Task<long> TimeToLiveAsync(string key) => (await Client.ExecuteAsync(RedisCommand.Of("PTTL", $"kg:{key}"))).AsInteger();
}
