using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Tests.Caching;
using KnowledgeGraph.Neo4j.Tests.Servers;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Tests.Store;

/// <summary>
/// The database is replaced by an older copy of itself under a reader that keeps answers, and written again: versions and transactions
/// are counted as before, for other data.
/// </summary>
public sealed class RestoredCopyTests
{
    private static readonly ExternalId Id = new(IdScheme.Local, "p");

    [OwnNeo4jFact]
    public async Task Read_AfterAnOlderCopyWasRestoredAndWritten_ShowsWhatIsThere()
    {
        await using var server = await Neo4jServer.StartOwnAsync(ServerKind.Open);
        await using (var first = (Neo4jGraphStore)await TestGraph.OpenEmptyAsync(server))
        {
            await first.WriteAsync(Batch(2001));
            await first.RefreshAsync();
            await first.RefreshAsync();
        }

        using var copy = server.CopyDatabase();

        var shared = new MemoryDistributedCache();
        await using var reader = Reader(server, shared);
        var lost = await WriteAsync(server, 2002);
        Assert.Equal((lost, 2002L), await YearAsync(reader));
        Assert.False((await reader.RefreshAsync()).IsChanged);
        Assert.Equal((lost, 2002L), await YearAsync(reader));
        // Nothing of what it would still write is kept.
        await server.KillAsync();
        copy.Restore();
        await server.RestartAsync();

        Assert.Equal(lost, await WriteAsync(server, 2003));
        Assert.Equal((lost, 2003L), await YearAsync(reader));
        await using (var another = Reader(server, shared)) Assert.Equal((lost, 2003L), await YearAsync(another));

        // What was derived from the lost version is derived anew: the version is another one from now on.
        var refreshed = await reader.RefreshAsync();
        Assert.Equal(new StoreRefresh(lost + 1, true), refreshed);
        Assert.Equal(refreshed with { IsChanged = false }, await reader.RefreshAsync());
    }

    private static Neo4jGraphStore Reader(Neo4jServer server, MemoryDistributedCache shared) =>
        new(server.OpenDriver(), TestGraph.Cached with { SharedCache = shared });

    /// <summary>By a process of its own, so that the reader has nothing to wait for.</summary>
    private static async Task<long> WriteAsync(Neo4jServer server, int year)
    {
        await using var store = TestGraph.Open(server);
        return (await store.WriteAsync(Batch(year))).Version;
    }

    private static async Task<(long Version, long Year)> YearAsync(IGraphStore store)
    {
        using var snapshot = await store.OpenSnapshotAsync();
        var found = new NodeId[1];
        await snapshot.FindAsync(new[] { new NodeReference(NodeKind.Paper, Id) }, found);
        var columns = await snapshot.ReadAsync(found, new[] { NodeProperty.Year });
        return (snapshot.Version, ((IntegerColumn)columns[0]).Values[0]);
    }

    private static GraphBatch Batch(int year)
    {
        var batch = new GraphBatch("test");
        batch.Add(new NodeStatement(NodeKind.Paper, Id).Set(NodeProperty.Year, year));
        return batch;
    }
}
