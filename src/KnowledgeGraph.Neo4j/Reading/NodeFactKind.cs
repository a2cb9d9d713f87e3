namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Which read of a snapshot a <see cref="NodeFact"/> answers.</summary>
internal enum NodeFactKind : byte
{
    Property = 0,
    Key = 1,
    Ids = 2,
    Sources = 3,
}
