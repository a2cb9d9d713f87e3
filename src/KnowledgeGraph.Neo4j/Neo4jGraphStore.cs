using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Migrations;
using KnowledgeGraph.Neo4j.Writing;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Embedded.Journals;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// The graph in a Neo4j database (5.x) that other programs can query: one node a paper, author, institution, venue or topic, one
/// relationship an edge, under the names of <c>schema/neo4j/README.md</c>. Keeps nothing in memory: every read is a statement, and
/// a server that was away is used again as soon as it answers. Thread-safe; writers of one process queue here, those of several
/// processes at the server.
/// </summary>
/// <remarks>
/// Neo4j shows each statement what is committed when it runs. A snapshot therefore carries the version that was the newest when it was
/// opened, but its reads see later writes at once, of this and of other programs.
/// </remarks>
public sealed class Neo4jGraphStore : IGraphStore
{
    private const string ReadVersion = "MATCH (g:KnowledgeGraph {name: 'graph'}) RETURN g.version, g.schema";

    private readonly ICypherDriver _driver;
    private readonly CypherGateway _gateway;
    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <param name="driver">Taken over: disposed with the store.</param>
    /// <param name="database">Name of the database; null for the user's home database.</param>
    public Neo4jGraphStore(ICypherDriver driver, string? database = null)
    {
        ArgumentNullException.ThrowIfNull(driver);
        _driver = driver;
        _gateway = new(driver, database);
    }

    /// <exception cref="StoreException">The server is away, or the database has no or another schema.</exception>
    public async ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default) =>
        new Neo4jGraphSnapshot(_gateway, await _gateway.ReadAsync(new CypherStatement(ReadVersion), VersionAsync, cancellation));

    public async ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        // Encoding is what refuses statements that break the schema, in the same words as the embedded store.
        BatchEncoder.Encode(batch);
        await _writing.WaitAsync(cancellation);
        try
        {
            return await _gateway.WriteAsync((runner, token) => new BatchWriter(runner, token).WriteAsync(batch), cancellation);
        }
        finally
        {
            _writing.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _driver.DisposeAsync();
        _writing.Dispose();
    }

    private static async Task<long> VersionAsync(ICypherResult result, CancellationToken cancellation)
    {
        if (!await result.ReadAsync(cancellation)) throw Neo4jFaults.NoSchema();
        var schema = result.Current[1].AsInt64();
        return schema == SchemaMigrator.Newest ? result.Current[0].AsInt64() : throw Neo4jFaults.OtherSchema(schema, SchemaMigrator.Newest);
    }
}
