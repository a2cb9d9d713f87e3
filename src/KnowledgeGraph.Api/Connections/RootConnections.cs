using KnowledgeGraph.Api.Filters;
using KnowledgeGraph.Api.Storage;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Relay;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Connections;

/// <summary>
/// Root fields that list a whole kind, page by page. A page size must be given, because a whole kind may be millions of nodes.
/// </summary>
internal static class RootConnections
{
    public static void Declare(ObjectTypeBuilder<Root> query, ScholarlyApiOptions options)
    {
        PageLimits limits = new(null, options.MaxPageSize);
        foreach (var kind in ScholarlyVocabulary.Kinds)
        {
            query.ConnectionFromStore<Root, NodeId>(kind.Plural, kind.TypeName, limits, (context, page, _, snapshot) =>
                    ListAsync(kind, context, page, snapshot))
                .Description($"Lists nodes of type {kind.TypeName}. Needs `first`, `last` or `page`; a page has at most " +
                    $"{options.MaxPageSize}.")
                .Argument("filter", kind.FilterType, "Only nodes that match.")
                .Argument("orderBy", $"[{kind.OrderType}!]", "By key if left out.");
        }
    }

    private static async ValueTask<ConnectionPages<NodeId>> ListAsync(
        KindDefinition kind, FieldContext context, PageRequest page, IGraphSnapshot snapshot)
    {
        var filter = FilterReader.Read(kind.Kind, context.Argument("filter"), context.GetState<ApiRequest>().Options.MaxFilterConditions);
        ListQuery query = new(
            kind.Kind, filter, OrderTypes.Read(kind.Kind, context), StorePages.WindowOf(page), page.WantsTotalCount, page.WantsCursors);
        ConnectionSource source = new(kind.Kind, filter, null, default);
        if (!page.WantsEdges && !page.WantsTotalCount) return new ConnectionPages<NodeId>([0, 0], []) { State = source };

        var list = snapshot is IReadAheadSnapshot ahead
            ? ahead.ListAsync(query, LookAhead.OfConnection(context, kind.Kind, page.Size), context.CancellationToken)
            : snapshot.ListAsync(query, context.CancellationToken);
        return StorePages.Of(await list.ConfigureAwait(false), source);
    }
}
