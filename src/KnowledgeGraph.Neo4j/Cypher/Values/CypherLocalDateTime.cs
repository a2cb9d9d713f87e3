namespace KnowledgeGraph.Neo4j.Cypher.Values;

/// <summary>A date and time of day without a zone.</summary>
/// <param name="EpochSeconds">Seconds since 1970-01-01T00:00 on the same wall clock.</param>
/// <param name="Nanoseconds">Nanoseconds within the second.</param>
public readonly record struct CypherLocalDateTime(long EpochSeconds, int Nanoseconds);
