using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Search;

/// <summary>Declares the types of full-text search.</summary>
internal static class SearchTypes
{
    public const string Results = "SearchResults";
    public const string Hit = "SearchHit";
    public const string KindEnum = "NodeKind";
    public const string Filters = "SearchFilters";

    private const string KindCount = "KindCount";

    public static void Declare(SchemaBuilder schema)
    {
        schema.Enum(KindEnum, type =>
        {
            type.Description("The kinds of node.");
            foreach (var kind in ScholarlyVocabulary.Kinds) type.Value(kind.Singular.ToUpperInvariant(), kind.Description);
        });
        schema.InputObject(Filters, type =>
        {
            type.Description("Conditions on hits, for each kind.");
            foreach (var kind in ScholarlyVocabulary.Kinds)
            {
                type.Field(kind.Singular, kind.FilterType, $"Conditions on hits of type {kind.TypeName}.");
            }
        });
        DeclareResults(schema);
        DeclareHit(schema);
        schema.Object<KeyValuePair<NodeKind, long>>(KindCount, type =>
        {
            type.Description("How many nodes of a kind match.");
            type.Field("kind", KindEnum + "!").Description("The kind.")
                .Resolve((_, rows) => new EnumColumn(Array.ConvertAll(rows.ToArray(), row => (byte)(row.Key - 1))));
            type.Field("count", "Int!").Description("Matches before paging.")
                .Resolve((_, rows) => StoreColumns.Integers(Array.ConvertAll(rows.ToArray(), row => row.Value), rows.Length));
        });
    }

    public static ListColumn HitsOf(SearchResult result)
    {
        var hits = new SearchHit[result.Nodes.Length];
        for (var i = 0; i < hits.Length; i++) hits[i] = new SearchHit(result.Nodes[i], result.Scores[i]);
        return new ListColumn([0, hits.Length], new ObjectColumn<SearchHit>(hits));
    }

    private static void DeclareResults(SchemaBuilder schema) => schema.Object<SearchResult>(Results, type =>
    {
        type.Description("A page of hits and the size of the whole.");
        type.Field("hits", $"[{Hit}!]!").Description("The hits of the page, best first; ties by key.")
            .Resolve((_, rows) => HitsOf(rows[0]));
        type.Field("totalCount", "Int!").Description("All matches, over all kinds, before paging.")
            .Resolve((_, rows) => StoreColumns.Integers([rows[0].Totals.Values.Sum()], 1));
        type.Field("totals", $"[{KindCount}!]!").Description("All matches of each kind, before paging.")
            .Resolve((_, rows) =>
            {
                KeyValuePair<NodeKind, long>[] totals = [.. rows[0].Totals.OrderBy(pair => pair.Key)];
                return new ListColumn([0, totals.Length], new ObjectColumn<KeyValuePair<NodeKind, long>>(totals));
            });
    });

    private static void DeclareHit(SchemaBuilder schema) => schema.Object<SearchHit>(Hit, type =>
    {
        type.Description("A node that matches a search.");
        type.Field("node", NodeTypes.Interface + "!").Description("The node.")
            .Resolve((_, rows) => NodeColumns.OfAnyKind(Array.ConvertAll(rows.ToArray(), row => row.Node)));
        type.Field("score", "Float!").Description("How well the node matches; comparable within one result only.")
            .Resolve((_, rows) => new DoubleColumn(Array.ConvertAll(rows.ToArray(), row => row.Score)));
    });
}
