using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Tests.Bolt.Fake;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.Connections;

/// <summary>Connections whose calls end before they return.</summary>
public sealed class BlockingConnectionTests
{
    private static readonly BoltOptions Blocking = new() { Blocking = true, MaxRetryTime = TimeSpan.Zero };

    [Fact]
    public async Task Calls_OnceConnected_EndBeforeTheyReturn()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            for (var i = 0; i < 2; i++)
            {
                await client.ExpectAsync(MessageTag.Begin);
                await client.ExpectAsync(MessageTag.Commit);
                await client.SuccessAsync();
                await client.SuccessAsync(new CypherMap(["bookmark"], [$"b:{i}"]));
            }

            await client.AnswerAsync(41, 42);
        });
        await using var driver = server.OpenDriver(Blocking);
        await using var session = driver.OpenSession();
        await session.RenewAsync();

        var renewed = session.RenewAsync();
        Assert.True(renewed.IsCompletedSuccessfully);
        await renewed;
        Assert.Equal(["b:1"], session.Bookmarks.Values);
        var read = session.ReadAsync(new("RETURN 1"), SumAsync);
        Assert.True(read.IsCompletedSuccessfully);
        Assert.Equal(83, await read);
    }

    [Fact]
    public async Task Cancel_WhileTheServerIsSilent_EndsTheWaitAndTheConnection()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = FakeServer.Start(
            async client =>
            {
                await client.WelcomeAsync();
                await client.ExpectAsync(MessageTag.Begin);
                await client.ExpectAsync(MessageTag.Commit);
                await cancel.CancelAsync();
                await client.ExpectEndAsync();
            },
            async client =>
            {
                await client.WelcomeAsync();
                await client.AnswerAsync(7);
            });
        await using var driver = server.OpenDriver(Blocking);
        await using var session = driver.OpenSession();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(async () => await session.RenewAsync(null, cancel.Token)));
        await using var next = driver.OpenSession();
        Assert.Equal(7, await next.ReadAsync(new("RETURN 7"), SumAsync));
    }

    [Fact]
    public async Task Connect_ToAServerThatSaysNothing_IsGivenUpInTime()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.ReceiveProposalsAsync();
            await client.ExpectEndAsync();
        });
        await using var driver = server.OpenDriver(Blocking with { ConnectTimeout = TimeSpan.FromMilliseconds(200) });
        await using var session = driver.OpenSession();

        var fault = await Assert.ThrowsAsync<CypherException>(() => Task.Run(async () => await session.RenewAsync()));
        Assert.Equal("Bolt.ConnectTimeout", fault.Code);
    }

    [Fact]
    public async Task Server_ThatHangsUp_IsALostConnection()
    {
        await using var server = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.ExpectAsync(MessageTag.Begin);
        });
        await using var driver = server.OpenDriver(Blocking);
        await using var session = driver.OpenSession();

        var fault = await Assert.ThrowsAsync<CypherException>(() => Task.Run(async () => await session.RenewAsync()));
        Assert.Equal(CypherErrorKind.Unavailable, fault.Kind);
    }

    [Fact]
    public async Task Connect_WhereNobodyListens_SaysSo()
    {
        var server = FakeServer.Start();
        await using var driver = server.OpenDriver(Blocking);
        await server.DisposeAsync();
        await using var session = driver.OpenSession();

        var fault = await Assert.ThrowsAsync<CypherException>(() => Task.Run(async () => await session.RenewAsync()));
        Assert.Equal(CypherErrorKind.Unavailable, fault.Kind);
        Assert.Contains(server.Address.ToString(), fault.Message, StringComparison.Ordinal);
    }

    private static async Task<long> SumAsync(ICypherResult result, CancellationToken stop)
    {
        long sum = 0;
        while (await result.ReadAsync(stop)) sum += result.Current[0].AsInt64();
        return sum;
    }
}
