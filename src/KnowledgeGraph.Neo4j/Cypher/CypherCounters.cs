namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>What a statement changed, as counted by the server.</summary>
public readonly record struct CypherCounters(
    long NodesCreated,
    long NodesDeleted,
    long RelationshipsCreated,
    long RelationshipsDeleted,
    long PropertiesSet,
    long LabelsAdded,
    long LabelsRemoved,
    long IndexesAdded,
    long IndexesRemoved,
    long ConstraintsAdded,
    long ConstraintsRemoved,
    long SystemUpdates)
{
    /// <summary>True when the statement changed anything at all.</summary>
    public bool Any => this != default;
}
