using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded.Records;

/// <summary>What one source, or all together, say about a node, while it is being merged. Targets are ordinals.</summary>
internal sealed class NodeBody
{
    public const int RelationBound = 9;

    public SortedList<NodeProperty, PropertyValue> Properties { get; } = [];

    /// <summary>By relation number; null where nothing is stated.</summary>
    public List<NodeEdge>?[] Relations { get; } = new List<NodeEdge>?[RelationBound];

    public ReadOnlySpan<NodeEdge> Edges(int relation) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Relations[relation]);

    /// <summary>False when the source says that its list of authors is only a part.</summary>
    public bool AuthorsMayBeComplete =>
        !Properties.TryGetValue(NodeProperty.AuthorsComplete, out var complete) || complete.AsBoolean;
}
