using System.Diagnostics;
using KnowledgeGraph.Testing.Redis;

namespace KnowledgeGraph.Redis.Tests.RealServer;

public sealed class RedisClientTests
{
    [RedisFact]
    public async Task Commands_OfManyCallers_GetTheirOwnReplies()
    {
        await using var server = await RedisServer.StartAsync();
        await using var client = new RedisClient(RedisOptions.Parse(server.Address));
        await Task.WhenAll(Enumerable.Range(0, 2000).Select(async i =>
        {
            await client.ExecuteAsync(RedisCommand.Of("SET", $"k{i}", new string('x', i)));
            Assert.Equal(i, (await client.ExecuteAsync(RedisCommand.Of("STRLEN", $"k{i}"))).AsInteger());
        }));

        Assert.Equal(2000, (await client.ExecuteAsync(RedisCommand.Of("DBSIZE"))).AsInteger());
    }

    [RedisFact]
    public async Task Value_OfManyMegabytes_ComesBackWhole()
    {
        await using var server = await RedisServer.StartAsync();
        await using var client = new RedisClient(RedisOptions.Parse(server.Address) with { CommandTimeout = TimeSpan.FromSeconds(20) });
        var value = new byte[20 << 20];
        new Random(1).NextBytes(value);
        await client.ExecuteAsync(RedisCommand.Of("SET", "large", value));

        Assert.Equal(value, (await client.ExecuteAsync(RedisCommand.Of("GET", "large"))).Bytes);
    }

    [RedisFact]
    public async Task Transaction_WithARefusedCommand_FailsAsAWhole()
    {
        await using var server = await RedisServer.StartAsync();
        await using var client = new RedisClient(RedisOptions.Parse(server.Address));

        await Assert.ThrowsAsync<RedisException>(() => client.TransactAsync([RedisCommand.Of("SET", "a", "1"), RedisCommand.Of("NOCOMMAND")]));

        Assert.True((await client.ExecuteAsync(RedisCommand.Of("GET", "a"))).IsNull);
        Assert.Equal([2, 3], (await client.TransactAsync([RedisCommand.Of("INCRBY", "n", 2), RedisCommand.Of("INCR", "n")])).Select(reply => reply.AsInteger()));
    }

    [RedisFact]
    public async Task Password_RightAndWrong_OpensOrIsTold()
    {
        await using var server = await RedisServer.StartAsync("--requirepass", "a-test-password");
        var address = server.Address.Replace("redis://", "redis://:a-test-password@", StringComparison.Ordinal);
        await using var right = new RedisClient(RedisOptions.Parse($"{address}/5"));
        await using var wrong = new RedisClient(RedisOptions.Parse(server.Address) with { Password = "other" });

        Assert.Equal("PONG", (await right.ExecuteAsync(RedisCommand.Of("PING"))).AsText());
        var fault = await Assert.ThrowsAsync<RedisException>(() => wrong.ExecuteAsync(RedisCommand.Of("PING")));
        Assert.DoesNotContain("other", fault.ToString(), StringComparison.Ordinal);
    }

    [RedisFact]
    public async Task Tls_WithATrustedRoot_IsSpoken()
    {
        using var certificate = new TestCertificate();
        await using var server = await RedisServer.StartAsync(
            "--port", "0", "--tls-port", "{port}", "--tls-cert-file", certificate.CertificateFile, "--tls-key-file", certificate.KeyFile,
            "--tls-ca-cert-file", certificate.CertificateFile, "--tls-auth-clients", "no");
        var options = RedisOptions.Parse($"rediss://localhost:{server.Port}");
        await using var trusting = new RedisClient(options with { TrustedRoots = certificate.Roots });
        await using var doubting = new RedisClient(options);

        Assert.Equal("PONG", (await trusting.ExecuteAsync(RedisCommand.Of("PING"))).AsText());
        await Assert.ThrowsAsync<RedisException>(() => doubting.ExecuteAsync(RedisCommand.Of("PING")));
    }

    [RedisFact]
    public async Task Server_GoneAndBack_FailsAtOnceAndIsUsedAgain()
    {
        await using var server = await RedisServer.StartAsync();
        await using var client = new RedisClient(RedisOptions.Parse(server.Address) with { FirstRetryDelay = TimeSpan.FromMilliseconds(20) });
        await client.ExecuteAsync(RedisCommand.Of("PING"));
        await server.StopAsync();
        await Assert.ThrowsAsync<RedisException>(() => client.ExecuteAsync(RedisCommand.Of("PING")));
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 100; i++) await Assert.ThrowsAsync<RedisException>(() => client.ExecuteAsync(RedisCommand.Of("PING")));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"A hundred failures took {watch.Elapsed}.");
        await server.RestartAsync();

        Assert.True(await AnswersAsync(client));
    }

    [RedisFact]
    public async Task Server_StandingStill_CostsOneTimeOut()
    {
        await using var server = await RedisServer.StartAsync();
        var options = RedisOptions.Parse(server.Address) with { CommandTimeout = TimeSpan.FromSeconds(1) };
        await using var client = new RedisClient(options);
        Assert.True(await AnswersAsync(client));
        await server.PauseAsync();
        var fault = await Assert.ThrowsAsync<RedisException>(() => client.ExecuteAsync(RedisCommand.Of("PING")));
        Assert.Equal(RedisErrorKind.Timeout, fault.Kind);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 50; i++) await Assert.ThrowsAsync<RedisException>(() => client.ExecuteAsync(RedisCommand.Of("PING")));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"Fifty failures took {watch.Elapsed}.");
        await server.ContinueAsync();

        Assert.True(await AnswersAsync(client));
    }

    [RedisFact]
    public async Task Subscriber_ServerGoneAndBack_ListensAgainAndSaysSo()
    {
        await using var server = await RedisServer.StartAsync();
        var options = RedisOptions.Parse(server.Address) with { FirstRetryDelay = TimeSpan.FromMilliseconds(20) };
        await using var client = new RedisClient(options);
        var messages = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var listening = new SemaphoreSlim(0);
        await using var subscriber = new RedisSubscriber(
            options, ["a", "b"], (channel, bytes) => messages.Enqueue($"{channel}{bytes.Length}"), () => listening.Release());
        Assert.True(await listening.WaitAsync(TimeSpan.FromSeconds(20)));
        await client.ExecuteAsync(RedisCommand.Of("PUBLISH", "a", "one"));
        await server.StopAsync();
        await server.RestartAsync();
        Assert.True(await listening.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.True(await AnswersAsync(client));
        await client.ExecuteAsync(RedisCommand.Of("PUBLISH", "b", new byte[5]));

        var watch = Stopwatch.StartNew();
        while (messages.Count < 2 && watch.Elapsed < TimeSpan.FromSeconds(20)) await Task.Delay(20);
        Assert.Equal(["a3", "b5"], messages);
    }

    private static async Task<bool> AnswersAsync(RedisClient client)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(30))
        {
            try
            {
                await client.ExecuteAsync(RedisCommand.Of("PING"));
                return true;
            }
            catch (RedisException)
            {
                await Task.Delay(20);
            }
        }

        return false;
    }
}
