namespace KnowledgeGraph.GraphQL.Relay;

/// <summary>The source of <c>PageInfo</c>; rows follow the pages as in <see cref="ConnectionRow{TNode}"/>.</summary>
internal readonly struct PageInfoRow(ConnectionPages pages)
{
    public ConnectionPages Pages { get; } = pages;
}
