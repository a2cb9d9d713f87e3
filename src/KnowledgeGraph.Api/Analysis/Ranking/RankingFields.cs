using KnowledgeGraph.Analysis.Ranking.Metrics;
using KnowledgeGraph.Analysis.Ranking.Standings;
using KnowledgeGraph.Api.Analysis.Declaring;
using KnowledgeGraph.Api.Analysis.Metrics;
using KnowledgeGraph.Api.Analysis.Requests;
using KnowledgeGraph.Api.Analysis.Running;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.Ranking;

/// <summary>The field <c>ranking</c>: the authors or papers that stand out by a measure.</summary>
internal static class RankingFields
{
    private const string TypeName = "Ranking";
    private const string EntryType = "RankingEntry";
    private const int MaxFirst = 10_000;
    private const int MaxSamples = 100_000;

    public static void Declare(ObjectTypeBuilder<Root> query) => query
        .Heavy("ranking", TypeName, "The authors or papers that stand out by a measure, under a filter.")
        .Argument("of", "RankedKind!", "Whom to rank.")
        .Argument("by", "RankingMeasure!", "The measure. CORE, BETWEENNESS, H_INDEX, G_INDEX and PAPERS rank authors only.")
        .FilterArgument("Only what these papers say counts.")
        .Argument("first", "Int!", $"Entries at most, 1 to {MaxFirst}.", "20")
        .Argument("selfCitations", AuthorMetricFields.SelfCitationsEnum + "!",
            "For authors by citations or an index: which citations count.", "COUNT")
        .Argument("near", "[ID!]", "For PAGE_RANK: walks begin, and begin again, at these, which ranks by nearness to them. Anywhere " +
            "if left out.")
        .Argument("samples", "Int!", $"For BETWEENNESS of large graphs: sources to sample, 1 to {MaxSamples}; more make it more exact.",
            "2048")
        .Argument("seed", "Int!", "For BETWEENNESS of large graphs: start of the choice of sources.", "1")
        .RunsAnalysis<RankingResult>(PlanAsync);

    public static void DeclareTypes(SchemaBuilder schema)
    {
        schema.Enum("RankedKind", type => type
            .Description("What a ranking is of.")
            .Value("AUTHOR", "People.")
            .Value("PAPER", "Papers."));
        schema.Enum("RankingMeasure", type => type
            .Description("What a ranking is by.")
            .Value(RankingMeasure.PageRank, "PAGE_RANK", "PageRank: of authors among co-authors, ties weighted by joint papers; of " +
                "papers along citations.")
            .Value(RankingMeasure.Core, "CORE", "The largest k such that the author is in a group where everyone has k co-authors in " +
                "the group.")
            .Value(RankingMeasure.Betweenness, "BETWEENNESS", "The share of shortest paths between others that lead through the author.")
            .Value(RankingMeasure.HIndex, "H_INDEX", "The largest h such that h papers have at least h citations each.")
            .Value(RankingMeasure.GIndex, "G_INDEX", "The largest g such that the g most cited papers have at least g² citations together.")
            .Value(RankingMeasure.Citations, "CITATIONS", "Citations.")
            .Value(RankingMeasure.Papers, "PAPERS", "Number of papers."));
        schema.HeavyResult<RankingResult>(TypeName, "Nodes by falling score, ties in the order of the store.", type => type
            .List("entries", EntryType, "The first ones. After a stop by PAGE_RANK or BETWEENNESS as far as it came, which " +
                "`errorBound` tells; by other measures none, since half a count would rank wrongly.", answer =>
                answer.Value.Entries)
            .Int("ranked", "How many were ranked.", answer => answer.Value.Ranked)
            .FloatOrNull("errorBound", "For PAGE_RANK the bound on the sum of all errors, for BETWEENNESS that on each score, " +
                "holding with 99 %; " +
                "null for exact counts.", answer => answer.Value.ErrorBound));
        schema.Object<RankedNode>(EntryType, type => type
            .Description("A place in a ranking.")
            .Int("rank", "From 1; equal scores have the same rank.", entry => entry.Rank)
            .Float("score", "By the measure.", entry => entry.Score)
            .NodeOfAnyKind("node", "Who or what.", entry => entry.Node));
    }

    private static async ValueTask<AnalysisPlan<RankingResult>> PlanAsync(AnalysisCall call)
    {
        var isPaper = call.Argument("of").AsEnum().Name == "PAPER";
        var measure = call.Context.GetEnum<RankingMeasure>("by");
        if (isPaper && measure is not (RankingMeasure.PageRank or RankingMeasure.Citations))
            throw ApiErrors.BadInput($"Papers cannot be ranked by {call.Argument("by").AsEnum().Name}: use PAGE_RANK or CITATIONS.");
        var near = await call.NodesAsync("near", isPaper ? NodeKind.Paper : NodeKind.Author).ConfigureAwait(false);
        var options = new RankingOptions(measure)
        {
            First = call.Int("first", 1, MaxFirst),
            SelfCitations = call.Context.GetEnum<SelfCitations>("selfCitations"),
            Near = near,
            Samples = call.Int("samples", 1, MaxSamples),
            Seed = (ulong)call.Int("seed", 0, int.MaxValue),
        };
        var scope = await call.ScopeAsync().ConfigureAwait(false);
        var ranking = isPaper ? NodeRanking.OfPapers(scope, options) : NodeRanking.OfAuthors(scope, options);
        return new(RankingNames.Of(measure), ranking.ExpectedNodes, budget =>
        {
            var found = ranking.Run(budget);
            return new(found, found.Report);
        })
        {
            Seed = measure == RankingMeasure.Betweenness ? options.Seed : null,
            Bytes = static found => 32L * found.Entries.Count,
        };
    }
}
