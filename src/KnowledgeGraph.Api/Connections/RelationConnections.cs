using KnowledgeGraph.Api.Facets;
using KnowledgeGraph.Api.Filters;
using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.Api.Storage;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Errors;
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
        var limits = LimitsOf(options);
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
        var expansion = await snapshot.ExpandAsync(nodes, CountQuery(relation), cancellation).ConfigureAwait(false);
        return StoreColumns.Integers(expansion.Totals ?? throw NoTotals(), nodes.Length);
    }

    public static ExpandQuery CountQuery(RelationField relation) =>
        new(relation.Relation, relation.Direction, null, [], Window.Take(0), [], WithTotals: true);

    /// <summary>
    /// What the field will ask of the store; null where it does not begin at the beginning, asks nothing, or its arguments are wrong.
    /// </summary>
    public static ExpandQuery? Foretell(RelationField relation, FieldContext context)
    {
        try
        {
            var page = PageRequest.Read(context, LimitsOf(context.GetState<ApiRequest>().Options));
            return page is { After: null, Before: null, Skip: 0 } && (page.WantsEdges || page.WantsTotalCount)
                ? QueryOf(relation, context, page, FilterOf(relation, context))
                : null;
        }
        catch (GraphQLException)
        {
            // The field says so itself when its turn comes.
            return null;
        }
    }

    /// <summary>All that the field's filter leaves, whatever the page; null where its arguments are wrong.</summary>
    public static ExpandQuery? ForetellAll(RelationField relation, FieldContext context)
    {
        try
        {
            return NodeFacets.QueryOf(relation, FilterOf(relation, context));
        }
        catch (GraphQLException)
        {
            // The field says so itself when its turn comes.
            return null;
        }
    }

    /// <summary>Without a state machine where the store answers at once, as a folder does.</summary>
    private static ValueTask<ConnectionPages<NodeId>> ExpandAsync(
        RelationField relation, FieldContext context, PageRequest page, ReadOnlyMemory<NodeId> nodes, IGraphSnapshot snapshot)
    {
        var filter = FilterOf(relation, context);
        if (!page.WantsEdges && !page.WantsTotalCount)
        {
            ConnectionSource source = new(relation.Other, filter, relation, nodes);
            return new(new ConnectionPages<NodeId>(new int[nodes.Length + 1], []) { State = source });
        }

        var query = QueryOf(relation, context, page, filter);
        var pending = snapshot is IReadAheadSnapshot ahead
            ? ExpandAheadAsync(relation, context, nodes, query, ahead)
            : snapshot.ExpandAsync(nodes, query, context.CancellationToken);
        return pending.IsCompletedSuccessfully
            ? new(PagesOf(pending.Result, relation, nodes, query))
            : AwaitAsync(pending, relation, nodes, query);
    }

    private static async ValueTask<ConnectionPages<NodeId>> AwaitAsync(
        ValueTask<Expansion> pending, RelationField relation, ReadOnlyMemory<NodeId> nodes, ExpandQuery query) =>
        PagesOf(await pending.ConfigureAwait(false), relation, nodes, query);

    private static ConnectionPages<NodeId> PagesOf(
        Expansion expansion, RelationField relation, ReadOnlyMemory<NodeId> nodes, ExpandQuery query) =>
        StorePages.Of(expansion, new ConnectionSource(relation.Other, query.Filter, relation, nodes)
        {
            Properties = query.EdgeProperties,
            Columns = expansion.Edges,
        });

    private static ValueTask<Expansion> ExpandAheadAsync(
        RelationField relation, FieldContext context, ReadOnlyMemory<NodeId> nodes, ExpandQuery query, IReadAheadSnapshot snapshot) =>
        snapshot.ExpandAsync(
            nodes, query, () => LookAhead.OfRelation(relation, context, query, nodes.Length), context.CancellationToken);

    private static NodeFilter? FilterOf(RelationField relation, FieldContext context) =>
        FilterReader.Read(relation.Other, context.Argument("filter"), context.GetState<ApiRequest>().Options.MaxFilterConditions);

    private static PageLimits LimitsOf(ScholarlyApiOptions options) => new(options.DefaultPageSize, options.MaxPageSize);

    private static ExpandQuery QueryOf(RelationField relation, FieldContext context, PageRequest page, NodeFilter? filter) => new(
        relation.Relation, relation.Direction, filter, OrderTypes.Read(relation.Other, context), StorePages.WindowOf(page),
        SelectedProperties(relation, context), page.WantsTotalCount, page.WantsCursors);

    private static RelationProperty[] SelectedProperties(RelationField relation, FieldContext context)
    {
        // Most requests select nodes and look at no edge.
        if (relation.EdgeFields.Count == 0 || !context.Selects("edges")) return [];
        List<RelationProperty>? selected = null;
        for (var i = 0; i < relation.EdgeFields.Count; i++)
        {
            var field = relation.EdgeFields[i];
            if (context.Selects(field.PathFromConnection)) (selected ??= []).Add(field.Property);
        }

        return selected is null ? [] : [.. selected];
    }

    private static InvalidOperationException NoTotals() => new("The store gave no totals, although it was asked for them.");
}
