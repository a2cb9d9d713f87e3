using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Migrations;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Tests.Store;

/// <summary>An empty graph in the test server: everything that was there is deleted.</summary>
internal static class TestGraph
{
    public static async ValueTask<IGraphStore> OpenEmptyAsync(string uri)
    {
        var driver = new BoltDriver(uri);
        await RunAsync(driver, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
        await new SchemaMigrator(driver, null).MigrateAsync();
        return new Neo4jGraphStore(driver);
    }

    public static IGraphStore Open(string uri) => new Neo4jGraphStore(new BoltDriver(uri));

    public static async Task RunAsync(ICypherDriver driver, string statement)
    {
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync(new(statement));
        await result.ConsumeAsync();
    }
}
