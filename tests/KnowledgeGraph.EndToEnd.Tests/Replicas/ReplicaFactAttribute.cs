namespace KnowledgeGraph.EndToEnd.Tests.Replicas;

/// <summary>A test with a Neo4j and a Redis of its own; skipped with the reason where one is missing.</summary>
public sealed class ReplicaFactAttribute : FactAttribute
{
    public ReplicaFactAttribute() => Skip = ReplicaSite.Missing;
}
