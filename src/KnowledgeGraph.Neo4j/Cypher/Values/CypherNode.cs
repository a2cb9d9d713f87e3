namespace KnowledgeGraph.Neo4j.Cypher.Values;

/// <summary>
/// A node as the server sends it. The number and the element id are internal and used again after deletion, so neither is ever stored;
/// servers before 5.0 have no element ids and get the number as text.
/// </summary>
public sealed record CypherNode(long Id, string ElementId, IReadOnlyList<string> Labels, CypherMap Properties)
{
    public bool Equals(CypherNode? other) =>
        other is not null && Id == other.Id && ElementId == other.ElementId && Labels.SequenceEqual(other.Labels)
        && Properties.Equals(other.Properties);

    public override int GetHashCode() => HashCode.Combine(Id, ElementId);
}
