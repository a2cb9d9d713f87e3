namespace KnowledgeGraph.Neo4j.Cypher.Values;

/// <summary>A walk: node 0, relationship 0, node 1, relationship 1, … There is one node more than there are relationships.</summary>
/// <param name="Nodes">In the order of the walk; a node that is visited twice is there twice.</param>
/// <param name="Relationships">In the order of the walk, each with its own direction, which may be against the walk.</param>
public sealed record CypherPath(IReadOnlyList<CypherNode> Nodes, IReadOnlyList<CypherRelationship> Relationships)
{
    public int Length => Relationships.Count;

    public bool Equals(CypherPath? other) =>
        other is not null && Nodes.SequenceEqual(other.Nodes) && Relationships.SequenceEqual(other.Relationships);

    public override int GetHashCode() => HashCode.Combine(Nodes.Count, Relationships.Count);
}
