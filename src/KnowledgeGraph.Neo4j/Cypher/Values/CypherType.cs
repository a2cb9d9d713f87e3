namespace KnowledgeGraph.Neo4j.Cypher.Values;

/// <summary>Type of a <see cref="CypherValue"/>.</summary>
public enum CypherType : byte
{
    Null,
    Boolean,
    Integer,
    Float,
    String,
    Bytes,
    List,
    Map,
    Node,
    Relationship,
    UnboundRelationship,
    Path,
    Date,
    Time,
    LocalTime,
    DateTime,
    LocalDateTime,
    Duration,
    Point,
}
