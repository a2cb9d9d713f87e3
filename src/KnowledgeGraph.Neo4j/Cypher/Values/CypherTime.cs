namespace KnowledgeGraph.Neo4j.Cypher.Values;

/// <summary>A time of day at an offset from UTC.</summary>
/// <param name="NanosecondsOfDay">Nanoseconds since local midnight, below 86,400,000,000,000.</param>
/// <param name="OffsetSeconds">Seconds east of UTC.</param>
public readonly record struct CypherTime(long NanosecondsOfDay, int OffsetSeconds);
