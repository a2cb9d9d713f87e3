using KnowledgeGraph.Api.Connections;
using KnowledgeGraph.Api.Filters;
using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.Api.Storage;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Relay;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Search;

/// <summary>Root fields of full-text search.</summary>
internal static class SearchFields
{
    /// <summary>Half of the most hits that a store gives at once: a page with a cursor needs some around it.</summary>
    private const int MaxPage = 500;

    private const int MaxQueryLength = 1_000;

    public static void Declare(ObjectTypeBuilder<Root> query, ScholarlyApiOptions options)
    {
        var maximum = Math.Min(MaxPage, options.MaxPageSize);
        PageLimits limits = new(20, maximum);
        query.ConnectionFromStore<Root, SearchHit>("search", SearchTypes.Connection, limits, (context, page, _, snapshot) =>
                SearchAsync(context, page, snapshot, options))
            .Description(
                "Full-text search over titles, names and abstracts, ranked over all kinds, best first. Nodes that hold every " +
                    "word are found; " +
                "where there is none, those that hold some.")
            .Argument("query", "String!", "Words; case and accents do not matter.")
            .Argument("kinds", $"[{SearchTypes.KindEnum}!]", "Kinds to search; all if left out.")
            .Argument("filters", SearchTypes.Filters, "Conditions for each kind; a kind without one is not filtered.");
        query.Field("autocomplete", $"[{SearchTypes.Hit}!]!")
            .Description("What a client offers while its user types: the last word may be only begun. Best first.")
            .Argument("prefix", "String!", "What has been typed.")
            .Argument("kinds", $"[{SearchTypes.KindEnum}!]", "Kinds to offer; all if left out.")
            .Argument("filters", SearchTypes.Filters, "Conditions for each kind; a kind without one is not filtered.")
            .Argument("first", "Int!", $"How many hits, at most {maximum}.", "10")
            .ResolveFromStore<Root>((context, _, snapshot) => AutocompleteAsync(context, snapshot, options, maximum));
    }

    private static ValueTask<ConnectionPages<SearchHit>> SearchAsync(
        FieldContext context, PageRequest page, IGraphSnapshot snapshot, ScholarlyApiOptions options)
    {
        SearchQuery query = new(
            ReadText(context, "query"), ReadKinds(context), 0, 0,
            Filters: ReadFilters(context.Argument("filters"), options.MaxFilterConditions));
        return new SearchPages(snapshot, query, context).ReadAsync(page);
    }

    private static async ValueTask<FieldColumn> AutocompleteAsync(
        FieldContext context, IGraphSnapshot snapshot, ScholarlyApiOptions options, int maximum)
    {
        SearchQuery query = new(
            ReadText(context, "prefix"), ReadKinds(context), 0, ReadFirst(context, maximum), LastWordIsPrefix: true,
            ReadFilters(context.Argument("filters"), options.MaxFilterConditions));
        var result = await snapshot.SearchAsync(query, context.CancellationToken).ConfigureAwait(false);
        if (snapshot is IReadAheadSnapshot ahead)
        {
            var next = LookAhead.OfNodes(context, result.Nodes.Length, "node");
            await ahead.ReadAheadAsync(result.Nodes, next, context.CancellationToken).ConfigureAwait(false);
        }

        return SearchTypes.HitsOf(result);
    }

    private static string ReadText(FieldContext context, string argument)
    {
        var text = context.GetString(argument);
        return text.Length <= MaxQueryLength
            ? text
            : throw ApiErrors.BadInput($"'{argument}' is {text.Length} characters long; {MaxQueryLength} are allowed. Search " +
                $"for fewer words.");
    }

    private static int ReadFirst(FieldContext context, int maximum)
    {
        var first = SizeArguments.Read(context, "first") ?? 0;
        return first <= maximum ? first : throw ApiErrors.PageTooLarge("first", first, maximum);
    }

    private static NodeKind[] ReadKinds(FieldContext context)
    {
        var argument = context.Argument("kinds");
        if (argument.IsNullOrAbsent) return [];
        HashSet<NodeKind> kinds = [];
        foreach (var item in argument.AsList()) kinds.Add((NodeKind)(item.AsEnum().Index + 1));
        return kinds.Count > 0 ? [.. kinds] : throw ApiErrors.BadInput("'kinds' is empty: name a kind, or leave it out to search all.");
    }

    private static Dictionary<NodeKind, NodeFilter>? ReadFilters(InputValue input, int maxConditions)
    {
        if (input.IsNullOrAbsent) return null;
        Dictionary<NodeKind, NodeFilter> filters = [];
        foreach (var kind in ScholarlyVocabulary.Kinds)
        {
            if (FilterReader.Read(kind.Kind, input[kind.Singular], maxConditions) is { } filter) filters.Add(kind.Kind, filter);
        }

        return filters;
    }
}
