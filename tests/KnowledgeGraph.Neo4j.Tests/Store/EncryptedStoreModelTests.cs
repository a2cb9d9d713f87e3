using KnowledgeGraph.Neo4j.Tests.Servers;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Neo4j.Tests.Store;

/// <summary>
/// The whole store over TLS and with a password, against the reference: random batches, every kind of read, reopenings. The single
/// promises are tested without encryption, which no line above the connection knows of.
/// </summary>
[RequiresOwnNeo4j]
public sealed class EncryptedStoreModelTests(EncryptedNeo4j neo4j) : GraphStoreModelTests, IClassFixture<EncryptedNeo4j>
{
    protected override int DefaultBatches => 2;

    protected override ValueTask<IGraphStore> OpenEmptyAsync()
    {
        Assert.StartsWith("bolt+ssc://", neo4j.Server.Address, StringComparison.Ordinal);
        return TestGraph.OpenEmptyAsync(neo4j.Server, TestGraph.Cached);
    }

    protected override async ValueTask<IGraphStore> ReopenAsync(IGraphStore store)
    {
        await store.DisposeAsync();
        return TestGraph.Open(neo4j.Server, TestGraph.Cached);
    }
}
