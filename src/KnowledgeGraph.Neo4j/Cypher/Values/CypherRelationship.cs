namespace KnowledgeGraph.Neo4j.Cypher.Values;

/// <summary>A relationship with its two ends. For the ids see <see cref="CypherNode"/>.</summary>
public sealed record CypherRelationship(
    long Id,
    string ElementId,
    long StartId,
    string StartElementId,
    long EndId,
    string EndElementId,
    string Type,
    CypherMap Properties);
