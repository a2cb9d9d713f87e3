namespace KnowledgeGraph.Neo4j.Cypher.Values;

/// <summary>
/// An amount of time whose parts do not convert into each other: a month has no fixed number of days. Nanoseconds are from 0 to
/// 999,999,999, also when the seconds are negative.
/// </summary>
public readonly record struct CypherDuration(long Months, long Days, long Seconds, int Nanoseconds);
