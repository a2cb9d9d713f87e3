using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Relay;

/// <summary>Declares connection types as in the GraphQL Cursor Connections Specification.</summary>
public static class ConnectionTypes
{
    /// <summary>
    /// Declares <c>{name}Connection</c> and <c>{name}Edge</c>, and <c>PageInfo</c> with the first of them. Fields lead to them by
    /// <see cref="ConnectionFields.ConnectionField{TSource, TNode}"/>.
    /// </summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">Most often the name of the node type.</param>
    /// <param name="nodeType">The node's type, without wrappers.</param>
    /// <param name="extend">Adds further fields.</param>
    public static SchemaBuilder Connection<TNode>(
        this SchemaBuilder schema, string name, string nodeType, Action<ConnectionTypeBuilder<TNode>>? extend = null)
    {
        if (!schema.IsDeclared(PageInfoType.Name))
        {
            schema.Object<PageInfoRow>(PageInfoType.Name, PageInfoType.Declare);
            schema.InputObject(PageInfoType.PageInput, PageInfoType.DeclareInput);
        }

        return schema.Object<ConnectionRow<TNode>>($"{name}Connection", connection =>
            schema.Object<EdgeRow<TNode>>($"{name}Edge", edge =>
            {
                ConnectionTypeBuilder<TNode> builder = new(connection, edge);
                DeclareConnection(connection, name, nodeType, builder);
                DeclareEdge(edge, nodeType, builder);
                extend?.Invoke(builder);
            }));
    }

    private static void DeclareConnection<TNode>(
        ObjectTypeBuilder<ConnectionRow<TNode>> type, string name, string nodeType, ConnectionTypeBuilder<TNode> builder)
    {
        type.Description($"A page of {nodeType} objects.");
        type.Field("edges", $"[{name}Edge!]!")
            .Description("The page's entries in order, each with its cursor.")
            .Weight(0)
            .Resolve((context, parents) =>
            {
                ConnectionPages<TNode> pages = parents[0].Pages;
                return new ListColumn(pages.Offsets, pages.Count, EdgesOf(context, pages), null);
            });
        type.Field("nodes", $"[{nodeType}!]!")
            .Description("The page's entries in order, without their cursors.")
            .Weight(0)
            .Resolve((_, parents) =>
            {
                ConnectionPages<TNode> pages = parents[0].Pages;
                return new ListColumn(pages.Offsets, pages.Count, builder.NodeColumn(pages.Nodes, pages.EdgeCount), null);
            });
        type.Field("pageInfo", "PageInfo!")
            .Description("Where the page stands among all pages.")
            .Weight(0)
            .Resolve((_, parents) => new ObjectColumn<PageInfoRow>(Repeat(new PageInfoRow(parents[0].Pages), parents.Length)));
        type.Field("totalCount", "Int!")
            .Description("The number of entries over all pages; counted only when asked for.")
            .Resolve((_, parents) =>
            {
                ConnectionPages<TNode> pages = parents[0].Pages;
                return new Int32Column(pages.Require(pages.TotalCounts, nameof(pages.TotalCounts)), pages.Count, null);
            });
    }

    private static void DeclareEdge<TNode>(ObjectTypeBuilder<EdgeRow<TNode>> type, string nodeType, ConnectionTypeBuilder<TNode> builder)
    {
        type.Description($"An entry of a page: a {nodeType} and its cursor.");
        type.Field("node", $"{nodeType}!")
            .Description($"The {nodeType}.")
            .Weight(0)
            .Resolve((_, parents) => builder.NodeColumn(parents[0].Pages.Nodes, parents.Length));
        type.Field("cursor", "String!")
            .Description("Opaque: names this place for `after` and `before`. It stays valid while the graph grows.")
            .Weight(0)
            .Resolve((_, parents) =>
            {
                ConnectionPages<TNode> pages = parents[0].Pages;
                return pages.Require(pages.Cursors, nameof(pages.Cursors));
            });
    }

    private static ObjectColumn<EdgeRow<TNode>> EdgesOf<TNode>(FieldContext context, ConnectionPages<TNode> pages)
    {
        EdgeRow<TNode>[] edges = context.Rent<EdgeRow<TNode>>(pages.EdgeCount);
        for (int edge = 0; edge < pages.EdgeCount; edge++)
        {
            edges[edge] = new EdgeRow<TNode>(pages, edge);
        }

        return new ObjectColumn<EdgeRow<TNode>>(edges, pages.EdgeCount, null);
    }

    private static T[] Repeat<T>(T value, int count)
    {
        var values = new T[count];
        Array.Fill(values, value);
        return values;
    }
}
