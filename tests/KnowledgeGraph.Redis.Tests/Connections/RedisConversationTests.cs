using KnowledgeGraph.Redis.Tests.Fake;

namespace KnowledgeGraph.Redis.Tests.Connections;

/// <summary>What goes over the wire, word by word, and what the client makes of servers that misbehave.</summary>
public sealed class RedisConversationTests
{
    private static readonly (string, string) Greeting = (FakeRedis.Hello, FakeRedis.Welcome);
    private static readonly string Ping = FakeRedis.Request("PING");

    [Fact]
    public async Task Greeting_OfAnOldServer_FallsBackToAuthAndSelect()
    {
        await using var fake = FakeRedis.Start(
        [
            (FakeRedis.Request("HELLO", "3", "AUTH", "default", "secret"), "-ERR unknown command `HELLO`\r\n"),
            (FakeRedis.Request("AUTH", "secret"), "+OK\r\n"),
            (FakeRedis.Request("SELECT", "2"), "+OK\r\n"),
            (Ping, "+PONG\r\n"),
        ]);
        await using var client = new RedisClient(fake.Options with { Password = "secret", Database = 2 });

        Assert.Equal("PONG", (await client.ExecuteAsync(RedisCommand.Of("PING"))).AsText());
    }

    [Fact]
    public async Task Greeting_WrongPassword_IsToldWithoutShowingIt()
    {
        await using var fake = FakeRedis.Start(
            [(FakeRedis.Request("HELLO", "3", "AUTH", "reader", "secret"), "-WRONGPASS invalid username-password pair\r\n")]);
        await using var client = new RedisClient(fake.Options with { User = "reader", Password = "secret" });

        var fault = await Assert.ThrowsAsync<RedisException>(() => client.ExecuteAsync(RedisCommand.Of("PING")));

        Assert.DoesNotContain("secret", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replies_InSmallPieces_AreMatchedInOrder()
    {
        await using var fake = FakeRedis.Start(
            [Greeting, (FakeRedis.Request("GET", "a"), "$1"), (FakeRedis.Request("GET", "b"), "\r\nx\r\n$1\r\ny\r\n")]);
        await using var client = new RedisClient(fake.Options);

        var first = client.ExecuteAsync(RedisCommand.Of("GET", "a"));
        var second = client.ExecuteAsync(RedisCommand.Of("GET", "b"));

        Assert.Equal(("x", "y"), ((await first).AsText(), (await second).AsText()));
    }

    [Fact]
    public async Task Push_BetweenReplies_IsNoReply()
    {
        await using var fake = FakeRedis.Start([Greeting, (Ping, ">2\r\n+invalidate\r\n_\r\n+PONG\r\n")]);
        await using var client = new RedisClient(fake.Options);

        Assert.Equal("PONG", (await client.ExecuteAsync(RedisCommand.Of("PING"))).AsText());
    }

    [Fact]
    public async Task Error_OfOneCommand_LeavesTheConnectionUsable()
    {
        await using var fake = FakeRedis.Start([Greeting, (Ping, "-ERR no\r\n"), (Ping, "+PONG\r\n")]);
        await using var client = new RedisClient(fake.Options);

        var fault = await Assert.ThrowsAsync<RedisException>(() => client.ExecuteAsync(RedisCommand.Of("PING")));

        Assert.Equal(RedisErrorKind.Refused, fault.Kind);
        Assert.Equal("PONG", (await client.ExecuteAsync(RedisCommand.Of("PING"))).AsText());
    }

    [Theory]
    [InlineData("", 500, RedisErrorKind.Timeout)]
    [InlineData("?what\r\n", 20_000, RedisErrorKind.Protocol)]
    [InlineData("$999999999\r\n", 20_000, RedisErrorKind.Protocol)]
    public async Task Connection_ThatMisbehaves_IsReplaced(string answer, int timeout, RedisErrorKind kind)
    {
        await using var fake = FakeRedis.Start([Greeting, (Ping, answer)], [Greeting, (Ping, "+PONG\r\n")]);
        await using var client = new RedisClient(fake.Options with { CommandTimeout = TimeSpan.FromMilliseconds(timeout) });

        var fault = await Assert.ThrowsAsync<RedisException>(() => client.ExecuteAsync(RedisCommand.Of("PING")));

        Assert.Equal(kind, fault.Kind);
        Assert.Equal("PONG", await EventuallyAsync(client));
    }

    [Fact]
    public async Task Connection_ClosedInMidReply_IsReplaced()
    {
        await using var fake = FakeRedis.Start([Greeting, (Ping, "$5\r\nab")], [Greeting, (Ping, "+PONG\r\n")]);
        await using var client = new RedisClient(fake.Options);

        var fault = await Assert.ThrowsAsync<RedisException>(() => client.ExecuteAsync(RedisCommand.Of("PING")));

        Assert.Equal(RedisErrorKind.Unavailable, fault.Kind);
        Assert.Equal("PONG", await EventuallyAsync(client));
    }

    [Fact]
    public async Task Commands_BeyondTheBound_AreRefusedAtOnce()
    {
        await using var fake = FakeRedis.Start([Greeting, (Ping, "+PONG\r\n")]);
        await using var client = new RedisClient(fake.Options with { MaxPending = 2 });

        var fault = await Assert.ThrowsAsync<RedisException>(() => client.TransactAsync([RedisCommand.Of("PING")]));

        Assert.Equal(RedisErrorKind.Busy, fault.Kind);
        Assert.Equal("PONG", (await client.ExecuteAsync(RedisCommand.Of("PING"))).AsText());
    }

    [Fact]
    public async Task Subscriber_OfAnOldServer_TakesArraysAsMessages()
    {
        const string Confirmed = "*3\r\n$9\r\nsubscribe\r\n$1\r\nc\r\n:1\r\n";
        await using var fake = FakeRedis.Start(
            [(FakeRedis.Hello, "-ERR unknown command\r\n"), (FakeRedis.Request("SUBSCRIBE", "c"), Confirmed + "*3\r\n+message\r\n+c\r\n$2\r\nhi\r\n")]);
        var message = new TaskCompletionSource<string>();
        await using var subscriber = new RedisSubscriber(
            fake.Options, ["c"], (channel, bytes) => message.SetResult($"{channel}: {System.Text.Encoding.UTF8.GetString(bytes.Span)}"), () => { });

        Assert.Equal("c: hi", await message.Task.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Subscriber_ThatHearsNothing_AsksForASignOfLifeAndConnectsAgain()
    {
        (string, string)[] silent = [Greeting, (FakeRedis.Request("SUBSCRIBE", "c"), ">3\r\n+subscribe\r\n+c\r\n:1\r\n"), (Ping, "")];
        // The first connection answers the first question and then no more.
        await using var fake = FakeRedis.Start([.. silent[..2], (Ping, "+PONG\r\n"), silent[2]], silent);
        var listening = new SemaphoreSlim(0);
        await using var subscriber = new RedisSubscriber(
            fake.Options with { ListenerPing = TimeSpan.FromMilliseconds(50), CommandTimeout = TimeSpan.FromSeconds(1) },
            ["c"], (_, _) => { }, () => listening.Release());

        Assert.True(await listening.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.True(await listening.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    private static async Task<string> EventuallyAsync(RedisClient client)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return (await client.ExecuteAsync(RedisCommand.Of("PING"))).AsText();
            }
            catch (RedisException) when (attempt < 500)
            {
                await Task.Delay(20);
            }
        }
    }
}
