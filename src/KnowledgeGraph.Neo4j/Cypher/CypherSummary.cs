namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>What the server says at the end of a statement.</summary>
/// <param name="Counters">What changed.</param>
/// <param name="ResultAvailableAfter">Time until the first record was ready, as the server measured it.</param>
/// <param name="ResultConsumedAfter">Time until the last record was handed out, as the server measured it.</param>
/// <param name="Database">The database that ran it; null where the server does not say.</param>
/// <param name="Notifications">Hints of the server; empty for most statements.</param>
public sealed record CypherSummary(
    CypherCounters Counters,
    TimeSpan ResultAvailableAfter,
    TimeSpan ResultConsumedAfter,
    string? Database,
    IReadOnlyList<CypherNotification> Notifications);
