using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Neo4j.Tests.Store;

/// <summary>The contract holds for the store in Neo4j; each test begins with an empty graph.</summary>
public sealed class Neo4jGraphStoreContractTests : GraphStoreContract
{
    private static readonly string Uri = Environment.GetEnvironmentVariable("KG_TEST_NEO4J") ?? "";

    protected override bool PinsVersions => false;

    protected override ValueTask<IGraphStore> OpenEmptyAsync() => TestGraph.OpenEmptyAsync(Uri);

    protected override async ValueTask<IGraphStore> ReopenAsync(IGraphStore store)
    {
        await store.DisposeAsync();
        return TestGraph.Open(Uri);
    }
}
