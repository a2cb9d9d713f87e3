using KnowledgeGraph.Api.Filters;
using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.Api.Storage;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Relay;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Connections;

/// <summary>
/// The connections of a node: one expansion of the store answers the field for all parents of a level, and reads of edges no more than the
/// request selects. Where a request gives no size, a page of the default size says by <c>hasNextPage</c> that there is more.
/// </summary>
internal static class RelationConnections
{
    public static void DeclareField(ObjectTypeBuilder<NodeId> type, RelationField relation, ScholarlyApiOptions options)
    {
        var other = ScholarlyVocabulary.Of(relation.Other);
        PageLimits limits = new(options.DefaultPageSize, options.MaxPageSize);
        type.ConnectionFromStore<NodeId, NodeId>(relation.Name, relation.TypePrefix, limits, (context, page, nodes, snapshot) =>
                ExpandAsync(relation, context, page, nodes, snapshot))
            .Description($"{relation.Description} The first {options.DefaultPageSize} unless the request says how many.")
            .Argument("filter", other.FilterType, "Only nodes that match.")
            .Argument("orderBy", $"[{other.OrderType}!]",
                relation.Direction == Direction.Forward ? "As the owner lists them if left out." : "By key if left out.");
    }

    /// <summary>Counts related nodes without listing them.</summary>
    public static async ValueTask<FieldColumn> CountAsync(
        RelationField relation, ReadOnlyMemory<NodeId> nodes, IGraphSnapshot snapshot, CancellationToken cancellation)
    {
        ExpandQuery query = new(relation.Relation, relation.Direction, null, [], Window.Take(0), [], WithTotals: true);
        var expansion = await snapshot.ExpandAsync(nodes, query, cancellation).ConfigureAwait(false);
        return StoreColumns.Integers(expansion.Totals ?? throw NoTotals(), nodes.Length);
    }

    private static async ValueTask<ConnectionPages<NodeId>> ExpandAsync(
        RelationField relation, FieldContext context, PageRequest page, ReadOnlyMemory<NodeId> nodes, IGraphSnapshot snapshot)
    {
        ConnectionSource source = new(
            relation.Other,
            FilterReader.Read(relation.Other, context.Argument("filter"), context.GetState<ApiRequest>().Options.MaxFilterConditions),
            relation,
            nodes);
        if (!page.WantsEdges && !page.WantsTotalCount)
        {
            return new ConnectionPages<NodeId>(new int[nodes.Length + 1], []) { State = source };
        }

        var properties = SelectedProperties(relation, context);
        ExpandQuery query = new(
            relation.Relation, relation.Direction, source.Filter, OrderTypes.Read(relation.Other, context), StorePages.WindowOf(page),
            properties, page.WantsTotalCount, page.WantsCursors);
        var expansion = await snapshot.ExpandAsync(nodes, query, context.CancellationToken).ConfigureAwait(false);
        return StorePages.Of(expansion, source with { Properties = properties, Columns = expansion.Edges });
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
