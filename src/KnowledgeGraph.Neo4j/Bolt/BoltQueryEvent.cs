namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>One statement that ended, for query logs. The values of its parameters are not in it.</summary>
/// <param name="Statement">Text of the statement.</param>
/// <param name="Database">Database that was asked for, or null for the home database.</param>
/// <param name="Address">Server that ran it.</param>
/// <param name="Duration">From sending it to its last record, as this side saw it; a slow reader is in it.</param>
/// <param name="Records">Records that were read.</param>
/// <param name="ErrorCode">Code of the failure, or null.</param>
public readonly record struct BoltQueryEvent(
    string Statement,
    string? Database,
    BoltAddress Address,
    TimeSpan Duration,
    long Records,
    string? ErrorCode);
