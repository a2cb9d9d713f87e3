using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Tests.Bolt.Fake;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.Routing;

/// <summary>Clusters of scripted servers.</summary>
public sealed class RoutingTests
{
    private static readonly CypherStatement Statement = new("RETURN 1 AS x");
    private static readonly CypherTransactionOptions Reading = new() { Access = CypherAccess.Read };

    [Fact]
    public async Task Transactions_GoToReadersAndWriters()
    {
        CypherValue[] hello = [], route = [], read = [];
        await using var reader = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            read = await client.AnswerAsync();
        });
        await using var writer = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.AnswerAsync();
        });
        var table = Table("router:1", reader.Address, writer.Address);
        await using var router = FakeServer.Start(async client =>
        {
            await client.HandshakeAsync(5, 8);
            hello = await client.ExpectAsync(MessageTag.Hello);
            await client.ExpectAsync(MessageTag.Logon);
            await client.SuccessAsync();
            await client.SuccessAsync();
            route = await client.ExpectAsync(MessageTag.Route);
            await client.SuccessAsync(table);
        });
        await using var driver = new BoltDriver($"neo4j://{router.Address}?region=north");
        await RunAsync(driver, CypherAccess.Read);
        await RunAsync(driver, CypherAccess.Write);

        var context = new CypherMap(["address", "region"], [router.Address.ToString(), "north"]);
        Assert.Equal(context, hello[0].AsMap()["routing"].AsMap());
        Assert.Equal(context, route[0].AsMap());
        Assert.Equal(CypherValue.List(), route[1]);
        Assert.Equal(CypherMap.Empty, route[2].AsMap());
        // The home database that the table names is named to the member.
        Assert.Equal("papers", read[2].AsMap()["db"].AsString());
        Assert.Equal(1, router.Connections);
    }

    [Fact]
    public async Task Table_Expired_IsFetchedAgain()
    {
        var time = new ShiftedTime();
        await using var member = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.AnswerAsync();
            await client.AnswerAsync();
            await client.ExpectResetAsync();
            await client.AnswerAsync();
        });
        var table = Table(null, member.Address, member.Address);
        await using var router = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.ExpectAsync(MessageTag.Route);
            await client.SuccessAsync(table);
            await client.ExpectResetAsync();
            await client.ExpectAsync(MessageTag.Route);
            await client.SuccessAsync(table);
        });
        await using var driver = new BoltDriver($"neo4j://{router.Address}", new BoltOptions { Time = time });
        await RunAsync(driver, CypherAccess.Read);
        await RunAsync(driver, CypherAccess.Read);
        time.Advance(TimeSpan.FromSeconds(301));
        await RunAsync(driver, CypherAccess.Read);
    }

    [Fact]
    public async Task Reader_Away_TheNextOneServes()
    {
        await using var reader = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            for (var i = 0; i < 4; i++) await client.AnswerAsync();
        });
        var servers = CypherValue.List(
            Server("ROUTE", "127.0.0.1:9"), Server("READ", "127.0.0.1:1", "127.0.0.1:2", reader.Address.ToString()), Server("WRITE"));
        await using var router = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.ExpectAsync(MessageTag.Route);
            await client.SuccessAsync(Answer(servers));
        });
        await using var driver = new BoltDriver($"neo4j://{router.Address}");
        for (var i = 0; i < 4; i++) await RunAsync(driver, CypherAccess.Read);
    }

    [Fact]
    public async Task Writer_ThatNoLongerLeads_IsLeftForTheNewOne()
    {
        await using var old = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.ExpectAsync(MessageTag.Begin);
            await client.ExpectAsync(MessageTag.Run);
            await client.ExpectAsync(MessageTag.Pull);
            await client.SuccessAsync();
            await client.FailureAsync("Neo.ClientError.Cluster.NotALeader");
            await client.IgnoredAsync();
            await client.ExpectResetAsync();
        });
        await using var leader = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.ExpectAsync(MessageTag.Begin);
            await client.ExpectAsync(MessageTag.Run);
            await client.ExpectAsync(MessageTag.Pull);
            await client.SuccessAsync();
            await client.StartResultAsync();
            await client.SuccessAsync();
            await client.ExpectAsync(MessageTag.Commit);
            await client.SuccessAsync();
        });
        var (before, after) = (Table(null, old.Address, old.Address), Table(null, old.Address, leader.Address));
        await using var router = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.ExpectAsync(MessageTag.Route);
            await client.SuccessAsync(before);
            await client.ExpectAsync(MessageTag.Route);
            await client.SuccessAsync(after);
        });
        await using var driver = new BoltDriver($"neo4j://{router.Address}");
        await using var session = driver.OpenSession();
        await session.ExecuteWriteAsync(
            async (runner, stop) => await (await runner.RunAsync(Statement, stop)).ConsumeAsync(stop));
        Assert.Equal(1, leader.Connections);
    }

    [Fact]
    public async Task Cluster_Away_SaysWhichOne()
    {
        await using var driver = new BoltDriver("neo4j://127.0.0.1:1");
        var fault = await Assert.ThrowsAsync<CypherException>(() => RunAsync(driver, CypherAccess.Read));
        Assert.Equal((CypherErrorKind.Unavailable, "Bolt.NoRoutingTable"), (fault.Kind, fault.Code));
        Assert.Contains("127.0.0.1:1", fault.Message);
    }

    [Fact]
    public async Task Members_AllUnreachable_PointsAtTheAddressesTheyAdvertise()
    {
        var table = Table(null, new BoltAddress("127.0.0.1", 2), new BoltAddress("127.0.0.1", 2));
        await using var router = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            for (var i = 0; i < 2; i++)
            {
                await client.ExpectAsync(MessageTag.Route);
                await client.SuccessAsync(table);
            }
        });
        await using var driver = new BoltDriver($"neo4j://{router.Address}");
        var fault = await Assert.ThrowsAsync<CypherException>(() => RunAsync(driver, CypherAccess.Read));
        Assert.Equal((CypherErrorKind.Unavailable, "Bolt.MembersUnreachable"), (fault.Kind, fault.Code));
        Assert.Contains("127.0.0.1:2", fault.Message);
        Assert.Contains("advertise", fault.Message);
    }

    [Fact]
    public async Task Cluster_WithoutALeader_SaysSo()
    {
        var table = Answer(CypherValue.List(Server("ROUTE", "127.0.0.1:1"), Server("READ", "127.0.0.1:1"), Server("WRITE")));
        await using var router = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            for (var i = 0; i < 2; i++)
            {
                await client.ExpectAsync(MessageTag.Route);
                await client.SuccessAsync(table);
            }
        });
        await using var driver = new BoltDriver($"neo4j://{router.Address}");
        var fault = await Assert.ThrowsAsync<CypherException>(() => RunAsync(driver, CypherAccess.Write));
        Assert.Equal((CypherErrorKind.Unavailable, "Bolt.NoMember"), (fault.Kind, fault.Code));
    }

    [Fact]
    public async Task Database_Unknown_IsTheErrorOfTheServer()
    {
        await using var router = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            Assert.Equal("absent", (await client.ExpectAsync(MessageTag.Route))[2].AsMap()["db"].AsString());
            await client.FailureAsync("Neo.ClientError.Database.DatabaseNotFound");
            await client.ExpectResetAsync();
        });
        await using var driver = new BoltDriver($"neo4j://{router.Address}");
        await using var session = driver.OpenSession(new CypherSessionOptions { Database = "absent" });
        var fault = await Assert.ThrowsAsync<CypherException>(async () => await session.RunAsync(Statement, Reading));
        Assert.Equal("Neo.ClientError.Database.DatabaseNotFound", fault.Code);
    }

    [Fact]
    public async Task Table_ConcurrentCallers_FetchItOnce()
    {
        await using var member = FakeServer.Start([.. Enumerable.Range(0, 8).Select(_ => (Func<FakeConversation, Task>)(async client =>
        {
            await client.WelcomeAsync();
            await client.AnswerAsync();
            await client.ExpectEndAsync();
        }))]);
        var table = Table(null, member.Address, member.Address);
        await using var router = FakeServer.Start(async client =>
        {
            await client.WelcomeAsync();
            await client.ExpectAsync(MessageTag.Route);
            await Task.Delay(100);
            await client.SuccessAsync(table);
        });
        await using (var driver = new BoltDriver($"neo4j://{router.Address}", new BoltOptions { MaxConnectionLifetime = TimeSpan.Zero }))
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RunAsync(driver, CypherAccess.Read)));
        Assert.Equal(1, router.Connections);
    }

    private static async Task RunAsync(BoltDriver driver, CypherAccess access)
    {
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync(Statement, new CypherTransactionOptions { Access = access });
        await result.ConsumeAsync();
    }

    private static CypherMap Table(string? router, BoltAddress reader, BoltAddress writer) => Answer(CypherValue.List(
        Server("ROUTE", router ?? "127.0.0.1:1"), Server("READ", reader.ToString()), Server("WRITE", writer.ToString())));

    private static CypherMap Answer(CypherValue servers) =>
        new(["rt"], [new CypherMap(["ttl", "db", "servers"], [300, "papers", servers])]);

    private static CypherMap Server(string role, params string[] addresses) =>
        new(["role", "addresses"], [role, CypherValue.List([.. addresses.Select(address => (CypherValue)address)])]);
}
