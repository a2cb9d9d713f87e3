namespace KnowledgeGraph.Model;

/// <summary>
/// One term of an order. Nodes that lack the property come last in either direction. Ties are always broken by key, ascending by
/// ordinal UTF-8, so that every order is total and the same in every store. <c>default</c> orders by key.
/// </summary>
public readonly record struct NodeOrder(OrderBy By, NodeProperty Property, Relation Relation, Direction Direction, bool Descending)
{
    public static NodeOrder Key(bool descending = false) => new(OrderBy.Key, NodeProperty.None, Relation.None, default, descending);

    public static NodeOrder ByProperty(NodeProperty property, bool descending = false) =>
        new(OrderBy.Property, property, Relation.None, default, descending);

    /// <summary>By the number of related nodes in the graph.</summary>
    public static NodeOrder ByCount(Relation relation, Direction direction, bool descending = true) =>
        new(OrderBy.RelationCount, NodeProperty.None, relation, direction, descending);

    /// <summary>As the owner lists them (author position, reference number); only in an expansion.</summary>
    public static NodeOrder AsListed() => new(OrderBy.Listed, NodeProperty.None, Relation.None, default, false);
}
