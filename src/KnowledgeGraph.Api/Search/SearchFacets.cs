using KnowledgeGraph.Api.Facets;
using KnowledgeGraph.Api.Storage;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Relay;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Search;

/// <summary>Facets of all hits of one kind: <c>paperFacets</c> and its like beside the hits.</summary>
internal static class SearchFacets
{
    /// <summary>The most hits of one kind that are counted; with more, the field says to search for more words.</summary>
    private const int MaxCounted = 10_000;

    /// <summary>What the store gives at once.</summary>
    private const int Chunk = 1_000;

    public static void DeclareFields(ObjectTypeBuilder<ConnectionRow<SearchHit>> connection)
    {
        foreach (var kind in ScholarlyVocabulary.Kinds)
        {
            connection.Field(kind.Singular + "Facets", FacetTypes.List + "!")
                .Description($"Counts all hits of type {kind.TypeName} (not of the page alone), at most {MaxCounted} of them, by groups.")
                .DeclareArguments(kind)
                .ResolveFromStore<ConnectionRow<SearchHit>>((context, rows, snapshot) => CountAsync(kind.Kind, context, rows, snapshot));
        }
    }

    public static SearchSource SourceOf(ConnectionPages<SearchHit> pages) =>
        pages.State as SearchSource ?? throw new InvalidOperationException("The page does not say what was searched for.");

    private static async ValueTask<FieldColumn> CountAsync(
        NodeKind kind, FieldContext context, ReadOnlyMemory<ConnectionRow<SearchHit>> rows, IGraphSnapshot snapshot)
    {
        var source = SourceOf(rows.Span[0].Pages);
        var (term, limit) = FacetFields.ReadArguments(kind, context);
        var total = source.Totals.GetValueOrDefault(kind);
        if (total > MaxCounted) throw TooMany(context.ResponseName, total);

        List<NodeId> nodes = [];
        while (nodes.Count < total)
        {
            var query = source.Query with { Kinds = [kind], Skip = nodes.Count, Take = Chunk };
            var found = await snapshot.SearchAsync(query, context.CancellationToken).ConfigureAwait(false);
            if (found.Nodes.Length == 0) break;
            nodes.AddRange(found.Nodes);
        }

        NodeFacets facets = new(snapshot, term, limit, context.CancellationToken);
        return new ObjectColumn<FacetList>(await facets.OfAsync([.. nodes], [0, nodes.Count]).ConfigureAwait(false));
    }

    private static GraphQLException TooMany(string field, long total) => new(
        $"'{field}' would count {total} hits; {MaxCounted} are allowed (limit maxSearchFacetHits). Search for more words, or " +
            $"set 'filters'.",
        ErrorCodes.LimitExceeded);
}
