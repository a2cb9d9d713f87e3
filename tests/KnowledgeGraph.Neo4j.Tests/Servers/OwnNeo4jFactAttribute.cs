namespace KnowledgeGraph.Neo4j.Tests.Servers;

/// <summary>A test that sets up, stops or kills its own Neo4j; skipped with the reason where that is impossible.</summary>
public sealed class OwnNeo4jFactAttribute : FactAttribute
{
    public OwnNeo4jFactAttribute() => Skip = Neo4jAvailability.MissingOwn;
}
