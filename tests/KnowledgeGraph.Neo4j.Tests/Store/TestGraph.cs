using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Migrations;
using KnowledgeGraph.Neo4j.Tests.Servers;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Tests.Store;

/// <summary>The graph of the test server.</summary>
internal static class TestGraph
{
    /// <summary>Deletes whatever is in the database and prepares it.</summary>
    public static async ValueTask<IGraphStore> OpenEmptyAsync(Neo4jServer server)
    {
        var driver = server.OpenDriver();
        await RunAsync(driver, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
        await new SchemaMigrator(driver, null).MigrateAsync();
        return new Neo4jGraphStore(driver);
    }

    public static IGraphStore Open(Neo4jServer server) => new Neo4jGraphStore(server.OpenDriver());

    public static async Task RunAsync(ICypherDriver driver, string statement)
    {
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync(new(statement));
        await result.ConsumeAsync();
    }
}
