using KnowledgeGraph.Neo4j.Tests.Servers;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Neo4j.Tests.Store;

/// <summary>The contract holds for the store in Neo4j; each test begins with an empty graph.</summary>
[RequiresNeo4j]
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jGraphStoreContractTests(SharedNeo4j neo4j) : GraphStoreContract
{
    protected override bool PinsVersions => false;

    protected override ValueTask<IGraphStore> OpenEmptyAsync() => TestGraph.OpenEmptyAsync(neo4j.Server);

    protected override async ValueTask<IGraphStore> ReopenAsync(IGraphStore store)
    {
        await store.DisposeAsync();
        return TestGraph.Open(neo4j.Server);
    }
}
