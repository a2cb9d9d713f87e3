using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Tests.Bolt.Fake;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.Connections;

public sealed class ConnectionPoolTests
{
    private static readonly CypherStatement Statement = new("RETURN 1 AS x");

    [Fact]
    public async Task Connection_OfOneStatement_ServesTheNext()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            for (var i = 0; i < 5; i++) await client.AnswerAsync();
        });
        await using var driver = server.OpenDriver();
        for (var i = 0; i < 5; i++) await RunAsync(driver);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Pool_Full_MakesCallersWaitAndThenTimeOut()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.ExpectAsync(MessageTag.Begin);
            await client.ExpectAsync(MessageTag.Run);
            await client.ExpectAsync(MessageTag.Pull);
            await client.SuccessAsync();
            await client.StartResultAsync();
            await client.SuccessAsync();
            await client.ExpectAsync(MessageTag.Rollback);
            await client.SuccessAsync();
            await client.AnswerAsync();
        });
        await using var driver = server.OpenDriver(
            new BoltOptions { MaxConnections = 1, AcquisitionTimeout = TimeSpan.FromMilliseconds(200) });
        await using var session = driver.OpenSession();
        await using (var transaction = await session.BeginAsync())
        {
            await transaction.RunAsync(Statement);
            var fault = await Assert.ThrowsAsync<CypherException>(() => RunAsync(driver));
            Assert.Equal((CypherErrorKind.PoolExhausted, "Bolt.PoolExhausted"), (fault.Kind, fault.Code));
            Assert.Contains("1 connections", fault.Message);
        }

        await RunAsync(driver);
    }

    [Fact]
    public async Task Connection_ClosedByTheServerWhileIdle_IsNotUsed()
    {
        await using var server = FakeServer.Start(
            async client =>
            {
                await client.WelcomeAsync();
                await client.AnswerAsync();
            },
            async client =>
            {
                await client.WelcomeAsync();
                await client.AnswerAsync();
            });
        await using var driver = server.OpenDriver();
        await RunAsync(driver);
        await server.FirstEndedAsync();
        // No retry here: a statement of its own would fail if it got the dead connection.
        await RunAsync(driver);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Connection_LongIdle_IsTriedFirst()
    {
        var time = new ShiftedTime();
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.AnswerAsync();
            await client.ExpectResetAsync();
            await client.AnswerAsync();
        });
        await using var driver = server.OpenDriver(new BoltOptions { Time = time });
        await RunAsync(driver);
        time.Advance(TimeSpan.FromSeconds(31));
        await RunAsync(driver);
    }

    [Fact]
    public async Task Connection_PastItsLifetime_IsReplaced()
    {
        var time = new ShiftedTime();
        await using var server = FakeServer.Start(
            async client =>
            {
                await client.WelcomeAsync();
                await client.AnswerAsync();
                await client.ExpectAsync(MessageTag.Goodbye);
            },
            async client =>
            {
                await client.WelcomeAsync();
                await client.AnswerAsync();
            });
        await using var driver = server.OpenDriver(new BoltOptions { Time = time });
        await RunAsync(driver);
        time.Advance(TimeSpan.FromHours(1.1));
        await RunAsync(driver);
    }

    [Fact]
    public async Task Credentials_Renewed_AreGivenToTheOpenConnection()
    {
        var tokens = new Queue<string>(["one", "one", "two"]);
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.AnswerAsync();
            await client.AnswerAsync();
            await client.ExpectAsync(MessageTag.Logoff);
            Assert.Equal("two", (await client.ExpectAsync(MessageTag.Logon))[0].AsMap()["credentials"].AsString());
            await client.SuccessAsync();
            await client.SuccessAsync();
            await client.AnswerAsync();
        });
        await using var driver = server.OpenDriver(
            new BoltOptions { AuthProvider = _ => ValueTask.FromResult(BoltAuth.Bearer(tokens.Dequeue())) });
        for (var i = 0; i < 3; i++) await RunAsync(driver);
    }

    [Fact]
    public async Task Rights_Expired_CloseTheConnectionAndRunAgain()
    {
        await using var server = FakeServer.Start(
            async client =>
            {
                await client.WelcomeAsync();
                await client.ExpectAsync(MessageTag.Run);
                await client.ExpectAsync(MessageTag.Pull);
                await client.FailureAsync("Neo.ClientError.Security.AuthorizationExpired");
                await client.IgnoredAsync();
                await client.ExpectResetAsync();
                await client.ExpectEndAsync();
            },
            async client =>
            {
                await client.WelcomeAsync();
                await client.AnswerAsync(1);
            });
        await using var driver = server.OpenDriver(new BoltOptions { MaxConnections = 1 });
        await using var session = driver.OpenSession();
        Assert.True(await session.ReadAsync(Statement, static async (result, stop) => await result.ReadAsync(stop)));
    }

    [Fact]
    public async Task Dispose_WhileCallersWait_EndsTheirWait()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.ExpectAsync(MessageTag.Run);
            await client.ExpectAsync(MessageTag.Pull);
            await client.StartResultAsync();
            await client.RecordAsync(1);
            await client.ExpectEndAsync();
        });
        var driver = server.OpenDriver(new BoltOptions { MaxConnections = 1, ResetTimeout = TimeSpan.FromMilliseconds(100) });
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync(Statement);
        var waiting = RunAsync(driver);
        await driver.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
        Assert.Throws<ObjectDisposedException>(() => driver.OpenSession());
    }

    [Fact]
    public async Task Conversation_OfRandomMessages_NeverThrowsAnythingElse()
    {
        var random = new Random(13);
        for (var round = 0; round < 100; round++)
        {
            var noise = new byte[random.Next(1, 60)];
            random.NextBytes(noise);
            if (random.Next(2) == 0) (noise[0], noise[^1]) = (0xB1, (byte)random.Next(0x70, 0x80));
            await using var server = FakeServer.Start(async client =>
            {
                await client.WelcomeAsync();
                await client.ExpectAsync(MessageTag.Run);
                await client.ExpectAsync(MessageTag.Pull);
                await client.SendRawAsync([0, (byte)noise.Length, .. noise, 0, 0]);
            });
            await using var driver = server.OpenDriver();
            var fault = await Assert.ThrowsAsync<CypherException>(() => RunAsync(driver));
            Assert.StartsWith("Bolt.", fault.Code);
        }
    }

    private static async Task RunAsync(BoltDriver driver)
    {
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync(Statement);
        await result.ConsumeAsync();
    }
}
