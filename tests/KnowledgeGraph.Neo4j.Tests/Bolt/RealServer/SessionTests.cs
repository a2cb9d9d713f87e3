using System.Diagnostics;
using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Tests.Servers;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.RealServer;

/// <summary>Transactions, retries and cancellation. Nodes are labelled BoltTest and deleted by each test that makes them.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class SessionTests(SharedNeo4j neo4j) : IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (Neo4jAvailability.Missing is not null) return;
        await using var session = neo4j.Driver.OpenSession();
        await (await session.RunAsync(new("MATCH (n:BoltTest) DETACH DELETE n"))).ConsumeAsync();
    }

    [Neo4jFact]
    public async Task Transaction_Committed_IsSeenByTheNextSession()
    {
        await using var writer = neo4j.Driver.OpenSession();
        await using (var transaction = await writer.BeginAsync())
        {
            await transaction.RunAsync(new("CREATE (:BoltTest {key: 'committed'})"));
            await transaction.CommitAsync();
        }

        Assert.Single(writer.Bookmarks.Values);
        Assert.Equal(1, await CountAsync("committed", writer.Bookmarks));
    }

    [Neo4jFact]
    public async Task Transaction_NotCommitted_LeavesNothing()
    {
        await using var writer = neo4j.Driver.OpenSession();
        await using (var transaction = await writer.BeginAsync())
            await transaction.RunAsync(new("CREATE (:BoltTest {key: 'rolled back'})"));
        Assert.Equal(0, await CountAsync("rolled back"));
    }

    [Neo4jFact]
    public async Task Renew_NamesTheLastTransactionOfAnyone()
    {
        await using var watcher = neo4j.Driver.OpenSession();
        await watcher.RenewAsync();
        var before = Assert.Single(watcher.Bookmarks.Values);
        await watcher.RenewAsync();
        Assert.Equal([before], watcher.Bookmarks.Values);

        await using var writer = neo4j.Driver.OpenSession();
        await (await writer.RunAsync(new("CREATE (:BoltTest)"))).ConsumeAsync();
        await watcher.RenewAsync();
        Assert.Equal(writer.Bookmarks.Values, watcher.Bookmarks.Values);
        Assert.NotEqual([before], watcher.Bookmarks.Values);
    }

    [Neo4jFact]
    public async Task Renew_WithAPause_NamesWhatWasCommittedInIt()
    {
        await using var watcher = neo4j.Driver.OpenSession();
        await using var writer = neo4j.Driver.OpenSession();
        await watcher.RenewAsync();
        for (var i = 0; i < 20; i++)
        {
            var before = watcher.Bookmarks.Values;
            await watcher.RenewAsync(() => Task.Run(WriteAsync).GetAwaiter().GetResult());
            Assert.Equal(writer.Bookmarks.Values, watcher.Bookmarks.Values);
            Assert.NotEqual(before, watcher.Bookmarks.Values);
        }

        async Task WriteAsync()
        {
            // The transaction of the one who waits may not have begun yet when the pause does.
            await Task.Delay(20);
            await (await writer.RunAsync(new("CREATE (:BoltTest)"))).ConsumeAsync();
        }
    }

    [Neo4jFact]
    public async Task Write_InAReadingTransaction_IsRefused()
    {
        await using var session = neo4j.Driver.OpenSession();
        var fault = await Assert.ThrowsAsync<CypherException>(() => session.ExecuteReadAsync(
            static async (runner, stop) => await (await runner.RunAsync(new("CREATE (:BoltTest)"), stop)).ConsumeAsync(stop)));
        Assert.Equal("Neo.ClientError.Statement.AccessMode", fault.Code);
    }

    [Neo4jFact]
    public async Task RunAll_Statements_AreOneTransaction()
    {
        await using var session = neo4j.Driver.OpenSession();
        var rows = new CypherParameters().Add("keys", CypherList.Of((string[])["a", "b", "c"]));
        var summaries = await session.ExecuteWriteAsync((runner, stop) => runner.RunAllAsync(
            [
                new("UNWIND $keys AS key CREATE (:BoltTest {key: key})", rows),
                new("MATCH (n:BoltTest) WHERE n.key IN $keys SET n.seen = true", rows),
            ],
            stop));
        Assert.Equal((3, 3), (summaries[0].Counters.NodesCreated, summaries[1].Counters.PropertiesSet));

        await Assert.ThrowsAsync<CypherException>(() => session.ExecuteWriteAsync((runner, stop) => runner.RunAllAsync(
            [new("CREATE (:BoltTest {key: 'd'})"), new("RETURN 1 / 0"), new("CREATE (:BoltTest {key: 'e'})")], stop)));
        Assert.Equal(0, await CountAsync("d"));
    }

    [Neo4jFact]
    public async Task Deadlock_OfTwoSessions_IsRetriedUntilBothCommit()
    {
        await using (var setUp = neo4j.Driver.OpenSession())
            await (await setUp.RunAsync(new("CREATE (:BoltTest {key: 'x', n: 0}), (:BoltTest {key: 'y', n: 0})"))).ConsumeAsync();
        using var bothHoldOne = new Barrier(2);
        var attempts = 0;
        await Task.WhenAll(AddAsync("x", "y"), AddAsync("y", "x"));

        Assert.InRange(attempts, 3, 100);
        await using var session = neo4j.Driver.OpenSession();
        Assert.Equal(4, await session.ReadAsync(new("MATCH (n:BoltTest) RETURN sum(n.n)"), FirstAsync));

        async Task AddAsync(string first, string second)
        {
            var waited = false;
            await using var session = neo4j.Driver.OpenSession();
            await session.ExecuteWriteAsync(async (runner, stop) =>
            {
                Interlocked.Increment(ref attempts);
                await AddOneAsync(runner, first, stop);
                if (!waited) await Task.Run(() => bothHoldOne.SignalAndWait(TimeSpan.FromSeconds(30)), stop);
                waited = true;
                return await AddOneAsync(runner, second, stop);
            });
        }
    }

    [Neo4jFact]
    public async Task Cancel_RunningStatement_FreesTheConnectionQuickly()
    {
        await using var driver = neo4j.Server.OpenDriver(new BoltOptions { MaxConnections = 1 });
        await using var session = driver.OpenSession();
        await session.ReadAsync(new("RETURN 1"), FirstAsync);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            // The server accepts the statement at once or after a while: it is its record that takes for ever.
            await using var result = await session.RunAsync(
                new("UNWIND range(1, 1000000000) AS i WITH sum(sin(i)) AS s RETURN s"), null, cancel.Token);
            await result.ReadAsync(cancel.Token);
        });

        Assert.Equal(1, await session.ReadAsync(new("RETURN 1"), FirstAsync));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    [Neo4jFact]
    public async Task Timeout_OfATransaction_IsKeptByTheServer()
    {
        await using var session = neo4j.Driver.OpenSession();
        var fault = await Assert.ThrowsAsync<CypherException>(async () =>
        {
            await using var result = await session.RunAsync(
                new("UNWIND range(1, 1000000000) AS i WITH sum(sin(i)) AS s RETURN s"),
                new CypherTransactionOptions { Timeout = TimeSpan.FromMilliseconds(300) });
            await result.ReadAsync();
        });
        Assert.Contains("TransactionTimedOut", fault.Code);
    }

    [Neo4jFact]
    public async Task Metadata_OfATransaction_IsShownByTheServer()
    {
        await using var session = neo4j.Driver.OpenSession();
        await using var result = await session.RunAsync(
            new("SHOW TRANSACTIONS YIELD metaData WHERE metaData.request = 'r-17' RETURN count(*)"),
            new CypherTransactionOptions { Metadata = new CypherParameters().Add("request", "r-17") });
        Assert.Equal(1, await FirstAsync(result, CancellationToken.None));
    }

    [Neo4jFact]
    public async Task Sessions_ManyAtOnce_ShareFewConnections()
    {
        await using var driver = neo4j.Server.OpenDriver(new BoltOptions { MaxConnections = 4 });
        var sums = await Task.WhenAll(Enumerable.Range(0, 64).Select(async i =>
        {
            await using var session = driver.OpenSession();
            return await session.ReadAsync(new("RETURN $i * 2", new CypherParameters().Add("i", i)), FirstAsync);
        }));
        Assert.Equal(Enumerable.Range(0, 64).Select(i => 2L * i), sums);
    }

    [Neo4jFact]
    public async Task Routing_SingleServer_GivesATableOfItself()
    {
        await using var driver = neo4j.Server.OpenDriver(null, "neo4j");
        await using var session = driver.OpenSession();
        await session.ExecuteWriteAsync(static async (runner, stop) =>
            await (await runner.RunAsync(new("CREATE (:BoltTest {key: 'routed'})"), stop)).ConsumeAsync(stop));
        var found = await session.ReadAsync(new("MATCH (n:BoltTest {key: 'routed'}) RETURN count(*)"), FirstAsync);
        Assert.Equal(1, found);
    }

    private static async Task<CypherSummary> AddOneAsync(ICypherRunner runner, string key, CancellationToken stop)
    {
        var statement = new CypherStatement("MATCH (n:BoltTest {key: $key}) SET n.n = n.n + 1", new CypherParameters().Add("key", key));
        return await (await runner.RunAsync(statement, stop)).ConsumeAsync(stop);
    }

    private static async Task<long> FirstAsync(ICypherResult result, CancellationToken stop) =>
        await result.ReadAsync(stop) ? result.Current[0].AsInt64() : throw new InvalidOperationException("No record came.");

    private async Task<long> CountAsync(string key, CypherBookmarks? bookmarks = null)
    {
        await using var session = neo4j.Driver.OpenSession(new CypherSessionOptions { Bookmarks = bookmarks ?? CypherBookmarks.None });
        var statement = new CypherStatement("MATCH (n:BoltTest {key: $key}) RETURN count(*)", new CypherParameters().Add("key", key));
        return await session.ReadAsync(statement, FirstAsync);
    }
}
