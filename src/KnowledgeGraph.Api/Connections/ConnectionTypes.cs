using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Connections;

/// <summary>
/// Declares <c>PageInfo</c> and the connection and edge types, as the Relay cursor connections specification describes them, with
/// <c>nodes</c> and <c>totalCount</c> besides.
/// </summary>
internal static class ConnectionTypes
{
    public static void Declare(SchemaBuilder schema)
    {
        DeclarePageInfo(schema);
        foreach (var kind in ScholarlyVocabulary.Kinds) DeclarePair(schema, kind, kind.TypeName, EdgeFields.None);
        foreach (var relation in ScholarlyVocabulary.Kinds.SelectMany(kind => kind.Relations).DistinctBy(relation => relation.TypePrefix))
        {
            var other = ScholarlyVocabulary.Of(relation.Other);
            if (relation.TypePrefix != other.TypeName) DeclarePair(schema, other, relation.TypePrefix, relation.EdgeFields);
        }
    }

    /// <summary>Whether a connection's selection needs a cursor anywhere.</summary>
    public static bool SelectsCursors(FieldContext context) =>
        context.Selects("edges/cursor") || context.Selects("pageInfo/startCursor") || context.Selects("pageInfo/endCursor");

    private static void DeclarePageInfo(SchemaBuilder schema) => schema.Object<ConnectionRow>("PageInfo", type =>
    {
        type.Description("Where a page lies in its list.");
        type.Field("hasNextPage", "Boolean!").Description("Whether the list goes on behind the page.")
            .Resolve((_, rows) => ConnectionColumns.Flags(rows, edges => edges.HasNext));
        type.Field("hasPreviousPage", "Boolean!").Description("Whether the list goes on before the page.")
            .Resolve((_, rows) => ConnectionColumns.Flags(rows, edges => edges.HasPrevious));
        type.Field("startCursor", "String").Description("Cursor of the first edge; null on an empty page.")
            .Resolve((_, rows) => ConnectionColumns.Cursors(rows, atEnd: false));
        type.Field("endCursor", "String").Description("Cursor of the last edge; null on an empty page.")
            .Resolve((_, rows) => ConnectionColumns.Cursors(rows, atEnd: true));
    });

    private static void DeclarePair(SchemaBuilder schema, KindDefinition kind, string prefix, IReadOnlyList<EdgeFieldDefinition> edgeFields)
    {
        schema.Object<ConnectionRow>(prefix + "Connection", type =>
        {
            type.Description($"A list of nodes of type {kind.TypeName}, page by page.");
            type.Field("edges", $"[{prefix}Edge!]!").Description("The nodes of the page with what belongs to their place in the list.")
                .Resolve((_, rows) => ConnectionColumns.Edges(rows));
            type.Field("nodes", $"[{kind.TypeName}!]!").Description("The nodes of the page.")
                .Resolve((_, rows) => ConnectionColumns.Nodes(rows));
            type.Field("pageInfo", "PageInfo!").Description("Where the page lies in the list.")
                .Resolve((_, rows) => new ObjectColumn<ConnectionRow>(rows.ToArray()));
            type.Field("totalCount", "Int!").Description("Length of the whole list under the filter. Counted only when it is selected.")
                .Resolve((_, rows) => ConnectionColumns.Totals(rows));
        });
        schema.Object<EdgeRow>(prefix + "Edge", type =>
        {
            type.Description($"A node of type {kind.TypeName} at its place in a list.");
            type.Field("cursor", "String!").Description("Names this place for `after` and `before`. It stays valid while the graph grows.")
                .Resolve((_, rows) => EdgeColumns.Cursors(rows));
            type.Field("node", kind.TypeName + "!").Description("The node.")
                .Resolve((_, rows) => EdgeColumns.Nodes(rows));
            DeclareEdgeFields(type, edgeFields);
        });
    }

    public static void DeclareEdgeFields(ObjectTypeBuilder<EdgeRow> type, IReadOnlyList<EdgeFieldDefinition> fields)
    {
        foreach (var field in fields)
        {
            var valueType = RelationPropertyInfo.Of(field.Property).Type;
            type.Field(field.Name, field.Type).Description(field.Description)
                .Resolve((_, rows) => EdgeColumns.Property(rows, field.Property, valueType));
        }
    }
}
