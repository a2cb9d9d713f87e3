namespace KnowledgeGraph.Neo4j.Cypher.Values;

/// <summary>A relationship inside a path, whose ends follow from its place there. For the ids see <see cref="CypherNode"/>.</summary>
public sealed record CypherUnboundRelationship(long Id, string ElementId, string Type, CypherMap Properties);
