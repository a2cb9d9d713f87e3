namespace KnowledgeGraph.Neo4j.Tests.Servers;

/// <summary>One open server for all tests that only need some server. They run one after another and clean up after themselves.</summary>
[CollectionDefinition(Name)]
public sealed class Neo4jCollection : ICollectionFixture<SharedNeo4j>
{
    public const string Name = "Neo4j";
}
