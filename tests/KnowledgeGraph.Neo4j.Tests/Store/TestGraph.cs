using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Migrations;
using KnowledgeGraph.Neo4j.Tests.Servers;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Tests.Store;

/// <summary>The graph of the test server.</summary>
internal static class TestGraph
{
    /// <summary>A store that keeps answers.</summary>
    public static Neo4jStoreOptions Cached { get; } = new() { CacheBytes = 16 << 20 };

    /// <summary>Deletes whatever is in the database and prepares it.</summary>
    public static async ValueTask<IGraphStore> OpenEmptyAsync(Neo4jServer server, Neo4jStoreOptions? options = null)
    {
        var driver = server.OpenDriver();
        await RunAsync(driver, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
        await new SchemaMigrator(driver, null).MigrateAsync();
        return new Neo4jGraphStore(driver, AsServed(server, options));
    }

    public static IGraphStore Open(Neo4jServer server, Neo4jStoreOptions? options = null) =>
        new Neo4jGraphStore(server.OpenDriver(), AsServed(server, options));

    /// <summary>With a driver of its own that asks for the state, as the server opens a store.</summary>
    private static Neo4jStoreOptions AsServed(Neo4jServer server, Neo4jStoreOptions? options) =>
        (options ?? new()) with { StateDriver = server.OpenDriver(new BoltOptions { Blocking = true }) };

    public static async Task RunAsync(ICypherDriver driver, string statement)
    {
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync(new(statement));
        await result.ConsumeAsync();
    }
}
