using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Relay;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Search;

/// <summary>Declares the types of full-text search.</summary>
internal static class SearchTypes
{
    public const string Connection = "Search";
    public const string Hit = "SearchHit";
    public const string KindEnum = "NodeKind";
    public const string Filters = "SearchFilters";

    private const string KindCount = "KindCount";
    private const string ScoreDescription = "How well the node matches; comparable within one result only.";

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
        DeclareConnection(schema);
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

    /// <summary>A connection of nodes of any kind, each with its score.</summary>
    private static void DeclareConnection(SchemaBuilder schema) => schema.Connection<SearchHit>(Connection, NodeTypes.Interface, types =>
    {
        types.NodesAre((hits, count) => NodeColumns.OfAnyKind(Array.ConvertAll(hits[..count], hit => hit.Node)));
        types.Edge.Field("score", "Float!").Description(ScoreDescription)
            .Resolve((_, rows) => new DoubleColumn(Array.ConvertAll(rows.ToArray(), row => row.Node.Score)));
        types.Connection.Field("totals", $"[{KindCount}!]!").Description("All hits of each kind, before paging.")
            .Resolve((_, rows) =>
            {
                KeyValuePair<NodeKind, long>[] totals = [.. SearchFacets.SourceOf(rows[0].Pages).Totals.OrderBy(pair => pair.Key)];
                return new ListColumn([0, totals.Length], new ObjectColumn<KeyValuePair<NodeKind, long>>(totals));
            });
        SearchFacets.DeclareFields(types.Connection);
    });

    private static void DeclareHit(SchemaBuilder schema) => schema.Object<SearchHit>(Hit, type =>
    {
        type.Description("A node that matches a search.");
        type.Field("node", NodeTypes.Interface + "!").Description("The node.")
            .Resolve((_, rows) => NodeColumns.OfAnyKind(Array.ConvertAll(rows.ToArray(), row => row.Node)));
        type.Field("score", "Float!").Description(ScoreDescription)
            .Resolve((_, rows) => new DoubleColumn(Array.ConvertAll(rows.ToArray(), row => row.Score)));
    });
}
