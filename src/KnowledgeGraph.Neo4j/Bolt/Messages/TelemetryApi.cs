namespace KnowledgeGraph.Neo4j.Bolt.Messages;

/// <summary>What TELEMETRY tells: how the application runs its transactions.</summary>
internal enum TelemetryApi
{
    ManagedTransaction = 0,
    ExplicitTransaction = 1,
    AutoCommit = 2,
}
