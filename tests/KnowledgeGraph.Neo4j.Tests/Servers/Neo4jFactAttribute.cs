namespace KnowledgeGraph.Neo4j.Tests.Servers;

/// <summary>A test against a real Neo4j; skipped with the reason where there is none.</summary>
public sealed class Neo4jFactAttribute : FactAttribute
{
    public Neo4jFactAttribute() => Skip = Neo4jAvailability.Missing;
}
