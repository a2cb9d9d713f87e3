using KnowledgeGraph.Model;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>What a column says of nodes: one of their properties, or their key, ids or sources.</summary>
internal readonly record struct NodeFact(NodeFactKind Kind, NodeProperty Property = NodeProperty.None)
{
    public static NodeFact Key => new(NodeFactKind.Key);

    public static NodeFact Ids => new(NodeFactKind.Ids);

    public static NodeFact Sources => new(NodeFactKind.Sources);

    public static NodeFact Of(NodeProperty property) => new(NodeFactKind.Property, property);
}
