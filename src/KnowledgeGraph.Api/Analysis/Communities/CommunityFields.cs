using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Communities.Leiden;
using KnowledgeGraph.Api.Analysis.Declaring;
using KnowledgeGraph.Api.Analysis.Requests;
using KnowledgeGraph.Api.Analysis.Running;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.Api.Analysis.Communities;

/// <summary>The field <c>communities</c>: groups of people, papers or topics that belong together.</summary>
internal static class CommunityFields
{
    public const string MethodArgument = "method";

    private const int MaxStabilityRuns = 50;

    public static void Declare(ObjectTypeBuilder<Root> query)
    {
        WithSearch(query.Heavy("communities", CommunityTypes.Result, "Groups of people, papers or topics that belong together, under " +
            "any filter."))
            .Argument("stabilityRuns", "Int!", $"For LEIDEN: runs with further seeds that tell how far the seed decides, 2 to " +
                $"{MaxStabilityRuns}; " +
                "0 for none. The best of them is the answer.", "0")
            .RunsAnalysis<CommunitiesFound>(PlanAsync);
        HistoryFields.Declare(query);
    }

    /// <summary>Adds the arguments that say where and how to look.</summary>
    public static ObjectFieldBuilder<Root> WithSearch(ObjectFieldBuilder<Root> field) => field
        .Argument("graph", CommunityTypes.GraphEnum + "!", "What is grouped, and what links it.")
        .FilterArgument("Papers that make the graph.")
        .Argument(MethodArgument, CommunityTypes.MethodEnum + "!", "The algorithm.", "LEIDEN")
        .Argument("objective", CommunityTypes.ObjectiveEnum + "!", "What makes a division good.", "MODULARITY")
        .Argument("resolution", "Float!", "Higher gives more and smaller communities; positive.", "1")
        .Argument("seed", "Int!", "Equal seeds give equal communities.", "1")
        .Argument("iterations", "Int!", "For LEIDEN: passes over all levels at most, 1 to 100.", "2")
        .Argument("minSize", "Int!", "Smaller communities are not shown; 1 or more.", "2");

    public static CommunitySearch ReadSearch(AnalysisCall call, int stabilityRuns) => new(
        new CommunityGraphSource(call.Context.GetEnum<CommunityGraphKind>("graph"), call.Topology),
        call.Argument(MethodArgument).AsEnum().Name == CommunityTypes.LabelPropagation,
        new LeidenOptions
        {
            Objective = call.Context.GetEnum<CommunityObjective>("objective"),
            Resolution = call.Double("resolution", 1e-9, 1e9),
            Seed = (ulong)call.Int("seed", 0, int.MaxValue),
            Iterations = call.Int("iterations", 1, 100),
        },
        call.Int("minSize", 1, int.MaxValue),
        stabilityRuns);

    private static async ValueTask<AnalysisPlan<CommunitiesFound>> PlanAsync(AnalysisCall call)
    {
        var runs = call.Int("stabilityRuns", 0, MaxStabilityRuns);
        if (runs == 1) throw ApiErrors.BadInput("'stabilityRuns' is 1, but agreement needs two runs: give 0 for none, or 2 and more.");
        var search = ReadSearch(call, runs);
        var scope = await call.ScopeAsync().ConfigureAwait(false);
        return new(search.Algorithm, search.ExpectedNodes, budget => search.Run(scope, budget))
        {
            Seed = search.UsesLabels ? null : search.Leiden.Seed,
            Bytes = static found => found.Bytes,
        };
    }
}
