namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>
/// One parameter that writes itself. It is asked once an attempt, so a retried transaction asks again and must get the same values.
/// </summary>
public interface ICypherSource
{
    /// <summary>Writes exactly one value (mostly a list of maps, for UNWIND).</summary>
    void WriteTo(ICypherWriter writer);
}
