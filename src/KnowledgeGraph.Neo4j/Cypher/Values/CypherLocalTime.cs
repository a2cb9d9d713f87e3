namespace KnowledgeGraph.Neo4j.Cypher.Values;

/// <summary>A time of day without a zone.</summary>
/// <param name="NanosecondsOfDay">Nanoseconds since midnight, below 86,400,000,000,000.</param>
public readonly record struct CypherLocalTime(long NanosecondsOfDay);
