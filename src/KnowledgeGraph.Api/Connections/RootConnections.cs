using KnowledgeGraph.Api.Filters;
using KnowledgeGraph.Api.Storage;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Connections;

/// <summary>Root fields that list a whole kind, page by page.</summary>
internal static class RootConnections
{
    public static void Declare(ObjectTypeBuilder<Root> query, ScholarlyApiOptions options)
    {
        foreach (var kind in ScholarlyVocabulary.Kinds)
        {
            var field = query.Field(kind.Plural, kind.TypeName + "Connection!")
                .Description($"Lists nodes of type {kind.TypeName}. Needs `first` or `last`, at most {options.MaxPageSize}.")
                .Argument("filter", kind.FilterType, "Only nodes that match.")
                .Argument("orderBy", $"[{kind.OrderType}!]", "By key if left out.");
            PageArguments.Declare(field).ResolveFromStore<Root>((context, _, snapshot) => ListAsync(kind, options, context, snapshot));
        }
    }

    private static async ValueTask<FieldColumn> ListAsync(
        KindDefinition kind, ScholarlyApiOptions options, FieldContext context, IGraphSnapshot snapshot)
    {
        ListQuery query = new(
            kind.Kind,
            FilterReader.Read(kind.Kind, context.Argument("filter"), options.MaxFilterConditions),
            OrderTypes.Read(kind.Kind, context),
            PageArguments.ReadPage(context, options.MaxPageSize),
            context.Selects("totalCount"),
            ConnectionTypes.SelectsCursors(context));
        var list = await snapshot.ListAsync(query, context.CancellationToken).ConfigureAwait(false);
        return new ObjectColumn<ConnectionRow>([new ConnectionRow(EdgeSet.Of(list), 0)]);
    }
}
