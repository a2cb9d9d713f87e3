using KnowledgeGraph.Neo4j.Tests.Servers;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Neo4j.Tests.Store;

/// <summary>
/// Random batches, reads and reopenings of the store in Neo4j against the reference; with a cache, which must never show a version that is
/// gone.
/// </summary>
[RequiresNeo4j]
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jGraphStoreModelTests(SharedNeo4j neo4j) : GraphStoreModelTests
{
    /// <summary>A batch is read back by hundreds of statements; more of them find what few do.</summary>
    protected override int DefaultBatches => 3;

    protected override ValueTask<IGraphStore> OpenEmptyAsync() => TestGraph.OpenEmptyAsync(neo4j.Server, TestGraph.Cached);

    protected override async ValueTask<IGraphStore> ReopenAsync(IGraphStore store)
    {
        await store.DisposeAsync();
        return TestGraph.Open(neo4j.Server, TestGraph.Cached);
    }
}
