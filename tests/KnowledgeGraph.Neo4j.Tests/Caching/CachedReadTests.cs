using System.Collections.Concurrent;
using System.Diagnostics;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Tests.Servers;
using KnowledgeGraph.Neo4j.Tests.Store;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Tests.Caching;

/// <summary>A cached read is never older than the snapshot that it is read through, whoever writes.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class CachedReadTests(SharedNeo4j neo4j)
{
    private static readonly ExternalId Id = new(IdScheme.Local, "p");
    private readonly ConcurrentQueue<string> _statements = [];

    [Neo4jFact]
    public async Task Read_Again_CostsNoStatement()
    {
        await using var store = await OpenAsync();
        Assert.Equal(1, await YearAsync(store));
        _statements.Clear();

        Assert.Equal(1, await YearAsync(store));

        Assert.Empty(_statements);
    }

    [Neo4jFact]
    public async Task Version_AfterAnotherProcessWrote_IsTheNewOne()
    {
        await using var store = await OpenAsync();
        await using var other = TestGraph.Open(neo4j.Server);
        for (var year = 2; year < 20; year++)
        {
            var written = await other.WriteAsync(Batch(year));
            using var snapshot = await store.OpenSnapshotAsync();
            Assert.Equal(written.Version, snapshot.Version);
        }
    }

    [Neo4jFact]
    public async Task Read_AfterOthersChangedAPropertyInNeo4j_SeesItAtOnce()
    {
        await using var store = await OpenAsync();
        for (var year = 2; year < 30; year++)
        {
            await TestGraph.RunAsync(neo4j.Driver, $"MATCH (n:Paper) SET n.year = {year}");
            Assert.Equal(year, await YearAsync(store));
            Assert.Equal(year, await YearAsync(store));
        }
    }

    [Neo4jFact]
    public async Task Read_AfterOthersDeletedANode_SeesItAtOnce()
    {
        await using var store = await OpenAsync();
        Assert.Equal(1, await CountAsync(store));
        await TestGraph.RunAsync(neo4j.Driver, "MATCH (n:Paper) DETACH DELETE n");

        Assert.Equal(0, await CountAsync(store));
    }

    [Neo4jFact]
    public async Task Read_AfterAnotherProcessWrote_SeesItAtOnce()
    {
        await using var store = await OpenAsync();
        await using var other = TestGraph.Open(neo4j.Server, TestGraph.Cached);
        for (var year = 2; year < 20; year++)
        {
            await other.WriteAsync(Batch(year));
            Assert.Equal(year, await YearAsync(store));
            Assert.Equal(year, await YearAsync(other));
        }
    }

    [Neo4jFact]
    public async Task Batch_ThatChangesNothing_LeavesTheStateAndTheCache()
    {
        await using var store = await OpenAsync();
        await store.WriteAsync(Batch(1));
        await YearAsync(store);
        await store.WriteAsync(Batch(1));
        _statements.Clear();

        await YearAsync(store);
        Assert.Empty(_statements);
    }

    /// <summary>Readers and writers at once: no reader sees less than what was acknowledged before his snapshot was opened.</summary>
    [Neo4jFact]
    public async Task Reads_BesideWritersOfTwoKinds_AreNeverOld()
    {
        await using var store = await OpenAsync();
        var newest = 1;
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var least = Volatile.Read(ref newest);
                Assert.InRange(await YearAsync(store), least, int.MaxValue);
            }
        })).ToList();
        // On a busy machine so many writes take longer than the time that is long enough elsewhere.
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(5) || newest <= 20;)
        {
            var year = newest + 1;
            // The statement of the batch is overwritten in Neo4j and must win again with the next batch.
            if (year % 2 == 0) await TestGraph.RunAsync(neo4j.Driver, $"MATCH (n:Paper) SET n.year = {year}");
            else await store.WriteAsync(Batch(year));
            Volatile.Write(ref newest, year);
            await Task.Delay(3);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }

    private static GraphBatch Batch(int year)
    {
        var batch = new GraphBatch("test");
        batch.Add(new NodeStatement(NodeKind.Paper, Id).Set(NodeProperty.Year, year));
        return batch;
    }

    private static async Task<long> YearAsync(IGraphStore store)
    {
        using var snapshot = await store.OpenSnapshotAsync();
        var found = new NodeId[1];
        await snapshot.FindAsync(new NodeReference[] { new(NodeKind.Paper, Id) }, found);
        var columns = await snapshot.ReadAsync(found, new[] { NodeProperty.Year });
        return ((IntegerColumn)columns[0]).Values[0];
    }

    private static async Task<long> CountAsync(IGraphStore store)
    {
        using var snapshot = await store.OpenSnapshotAsync();
        return (await snapshot.CountAsync()).Nodes[NodeKind.Paper];
    }

    private async Task<IGraphStore> OpenAsync()
    {
        await (await TestGraph.OpenEmptyAsync(neo4j.Server)).DisposeAsync();
        var driver = neo4j.Server.OpenDriver(new BoltOptions { OnQuery = query => _statements.Enqueue(query.Statement) });
        var store = new Neo4jGraphStore(driver, TestGraph.Cached);
        await store.WriteAsync(Batch(1));
        return store;
    }
}
