using KnowledgeGraph.Api.Filters;
using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.Api.Storage;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Connections;

/// <summary>
/// The connections of a node: one expansion of the store answers the field for all parents of a level, and reads of edges no more than the
/// request selects.
/// </summary>
internal static class RelationConnections
{
    public static void DeclareField(ObjectTypeBuilder<NodeId> type, RelationField relation)
    {
        var other = ScholarlyVocabulary.Of(relation.Other);
        var field = type.Field(relation.Name, relation.ConnectionType + "!")
            .Description(relation.Description + " All of them, unless `first` or `last` asks for a part.")
            .Argument("filter", other.FilterType, "Only nodes that match.")
            .Argument("orderBy", $"[{other.OrderType}!]",
                relation.Direction == Direction.Forward ? "As the owner lists them if left out." : "By key if left out.");
        PageArguments.Declare(field).ResolveFromStore<NodeId>((context, nodes, snapshot) => ExpandAsync(relation, context, nodes, snapshot));
    }

    /// <summary>Counts related nodes without listing them.</summary>
    public static async ValueTask<FieldColumn> CountAsync(
        RelationField relation, ReadOnlyMemory<NodeId> nodes, IGraphSnapshot snapshot, CancellationToken cancellation)
    {
        ExpandQuery query = new(relation.Relation, relation.Direction, null, [], Window.Take(0), [], WithTotals: true);
        var expansion = await snapshot.ExpandAsync(nodes, query, cancellation).ConfigureAwait(false);
        return StoreColumns.Integers(expansion.Totals ?? throw NoTotals(), nodes.Length);
    }

    private static async ValueTask<FieldColumn> ExpandAsync(
        RelationField relation, FieldContext context, ReadOnlyMemory<NodeId> nodes, IGraphSnapshot snapshot)
    {
        var properties = SelectedProperties(relation, context);
        ExpandQuery query = new(
            relation.Relation,
            relation.Direction,
            FilterReader.Read(relation.Other, context.Argument("filter"), context.GetState<ApiRequest>().Options.MaxFilterConditions),
            OrderTypes.Read(relation.Other, context),
            PageArguments.Read(context),
            properties,
            context.Selects("totalCount"),
            ConnectionTypes.SelectsCursors(context));
        var expansion = await snapshot.ExpandAsync(nodes, query, context.CancellationToken).ConfigureAwait(false);
        return ConnectionsOf(EdgeSet.Of(expansion, properties));
    }

    private static ObjectColumn<ConnectionRow> ConnectionsOf(EdgeSet edges)
    {
        var rows = new ConnectionRow[edges.ParentCount];
        for (var parent = 0; parent < rows.Length; parent++) rows[parent] = new ConnectionRow(edges, parent);
        return new ObjectColumn<ConnectionRow>(rows);
    }

    private static RelationProperty[] SelectedProperties(RelationField relation, FieldContext context)
    {
        List<RelationProperty>? selected = null;
        foreach (var field in relation.EdgeFields)
        {
            if (context.Selects(field.PathFromConnection)) (selected ??= []).Add(field.Property);
        }

        return selected is null ? [] : [.. selected];
    }

    private static InvalidOperationException NoTotals() => new("The store gave no totals, although it was asked for them.");
}
