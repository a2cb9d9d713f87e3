using KnowledgeGraph.Analysis.CitationFlow;
using KnowledgeGraph.Analysis.CitationFlow.Cycles;
using KnowledgeGraph.Analysis.CitationFlow.MainPaths;
using KnowledgeGraph.Analysis.CitationFlow.Neighbourhoods;
using KnowledgeGraph.Analysis.CitationFlow.Paths;
using KnowledgeGraph.Analysis.CitationFlow.Related;
using KnowledgeGraph.Api.Analysis.Declaring;
using KnowledgeGraph.Api.Analysis.Requests;
using KnowledgeGraph.Api.Analysis.Running;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.CitationFlow;

/// <summary>Fields that follow citations: how ideas lead from one paper to another, and what belongs together.</summary>
internal static class CitationFields
{
    private const string PaperId = "By any id or key, or the node's `id`.";
    private const int MaxPaths = 1_000;
    private const int MaxHops = 100;
    private const int MaxDepth = 1_000;
    private const int MaxListed = 50_000;
    private const int MaxRelated = 1_000;
    private const int MaxExamples = 100;
    private const int MaxKeyRoutes = 1_000;

    public static void Declare(ObjectTypeBuilder<Root> query)
    {
        DeclarePaths(query);
        DeclareNeighbourhood(query);
        DeclareRelated(query);
        DeclareMainPath(query);
        query.Heavy("citationCycles", CitationTypes.Cycles, "Papers that cite each other in a circle, and papers that cite themselves.")
            .FilterArgument("Only citations between papers that match.")
            .RunsAnalysis<CitationCycles>(PlanCyclesAsync);
    }

    private static void DeclarePaths(ObjectTypeBuilder<Root> query) => query
        .Heavy("citationPaths", CitationTypes.Paths, "The shortest ways from one paper to another along citations.")
        .Argument("from", "ID!", "The paper at the start. " + PaperId)
        .Argument("to", "ID!", "The paper at the end. " + PaperId)
        .Argument("k", "Int!", $"Paths at most, 1 to {MaxPaths}.", "10")
        .Argument("maxHops", "Int!", $"Citations on a path at most, 1 to {MaxHops}.", "10")
        .Argument("direction", CitationTypes.Direction + "!", "Which way citations are followed.", "REFERENCES")
        .FilterArgument("Papers that a path may pass; the two ends need not match.")
        .RunsAnalysis<CitationPathsFound>(PlanPathsAsync);

    private static void DeclareNeighbourhood(ObjectTypeBuilder<Root> query) => query
        .Heavy("citationNeighbourhood", CitationTypes.Neighbourhood, "What papers build on, or what builds on them, level by level.")
        .Argument("of", "[ID!]!", "Papers to begin from. " + PaperId)
        .Argument("direction", CitationTypes.Direction + "!", "References give ancestors, citing papers give descendants.", "REFERENCES")
        .Argument("depth", "Int!", $"Levels at most, 1 to {MaxDepth}.", "2")
        .Argument("maxPapers", "Int!", $"Papers listed at most, 1 to {MaxListed}. What it cuts off is counted.", "1000")
        .FilterArgument("Papers that may be listed and passed; those to begin from need not match.")
        .RunsAnalysis<NeighbourhoodFound>(PlanNeighbourhoodAsync);

    private static void DeclareRelated(ObjectTypeBuilder<Root> query) => query
        .Heavy("relatedPapers", CitationTypes.Related, "Papers like a given one by what they cite and by who cites them, with the reasons.")
        .Argument("of", "ID!", "The paper. " + PaperId)
        .Argument("by", CitationTypes.Signal + "!", "What makes papers related.", "BOTH")
        .Argument("first", "Int!", $"Papers at most, 1 to {MaxRelated}.", "20")
        .Argument("minShared", "Int!", "What a paper needs to share, unless, by BOTH, one cites the other; 1 or more.", "1")
        .Argument("examples", "Int!", $"Shared papers that are named for each reason, at most {MaxExamples}.", "5")
        .FilterArgument("Papers that may be suggested. What they share may be any paper.")
        .RunsAnalysis<RelatedFound>(PlanRelatedAsync);

    private static void DeclareMainPath(ObjectTypeBuilder<Root> query) => query
        .Heavy("mainPath", CitationTypes.MainPath, "The main path of a field: the line of papers over which most of its citations' " +
            "paths run.")
        .FilterArgument("The field: its papers, and the citations between them.")
        .Argument("method", CitationTypes.Method + "!", "How the path is picked from the weighted citations.", "GLOBAL")
        .Argument("keyRoutes", "Int!", $"For KEY_ROUTE: how many of the heaviest citations, 1 to {MaxKeyRoutes}.", "10")
        .Argument("extendGlobally", "Boolean!", "For KEY_ROUTE: extend by the greatest sum rather than step by step.", "true")
        .Argument("cycles", CitationTypes.CyclePolicy + "!", "What is done about papers that cite each other in a circle.", "BREAK_BY_YEAR")
        .RunsAnalysis<MainPathFound>(PlanMainPathAsync);

    private static async ValueTask<AnalysisPlan<CitationPathsFound>> PlanPathsAsync(AnalysisCall call)
    {
        var from = await VertexAsync(call, "from").ConfigureAwait(false);
        var to = await VertexAsync(call, "to").ConfigureAwait(false);
        var options = new CitationPathOptions
        {
            Direction = call.Context.GetEnum<CitationDirection>("direction"),
            Count = call.Int("k", 1, MaxPaths),
            MaxHops = call.Int("maxHops", 1, MaxHops),
        };
        var scope = await call.ScopeAsync().ConfigureAwait(false);
        var price = CitationPrice.Around(call.Topology, [from, to], options.Direction, 2);
        return new("k-shortest-loopless-paths", CitationPrice.Times(price, options.Count), budget =>
        {
            var found = CitationPathsAlgorithm.Run(scope, from, to, options, budget);
            return new(CitationPathsFound.Of(scope.Topology, found), found.Report);
        })
        {
            Bytes = static found => found.Paths.Sum(path => 100L + (24 * path.Papers.Count)),
        };
    }

    private static async ValueTask<AnalysisPlan<NeighbourhoodFound>> PlanNeighbourhoodAsync(AnalysisCall call)
    {
        var nodes = await call.SomeNodesAsync("of", NodeKind.Paper).ConfigureAwait(false);
        var seeds = Array.ConvertAll(nodes, call.Topology.Papers.VertexOf);
        var options = new NeighbourhoodOptions
        {
            Direction = call.Context.GetEnum<CitationDirection>("direction"),
            MaxDepth = call.Int("depth", 1, MaxDepth),
            MaxPapers = call.Int("maxPapers", 1, MaxListed),
        };
        var scope = await call.ScopeAsync().ConfigureAwait(false);
        return new("breadth-first-search", CitationPrice.Around(call.Topology, seeds, options.Direction, options.MaxDepth), budget =>
        {
            var found = CitationNeighbourhood.Run(scope, seeds, options, budget);
            return new(NeighbourhoodFound.Of(scope.Topology, found), found.Report);
        })
        {
            Bytes = static found => found.Levels.Sum(level => 64L + (8 * level.Papers.Count)),
        };
    }

    private static async ValueTask<AnalysisPlan<RelatedFound>> PlanRelatedAsync(AnalysisCall call)
    {
        var paper = await VertexAsync(call, "of").ConfigureAwait(false);
        var options = new RelatedOptions
        {
            By = call.Context.GetEnum<RelatedSignal>("by"),
            Count = call.Int("first", 1, MaxRelated),
            MinShared = call.Int("minShared", 1, int.MaxValue),
            Examples = call.Int("examples", 0, MaxExamples),
        };
        var scope = await call.ScopeAsync().ConfigureAwait(false);
        return new("co-citation-and-coupling", CitationPrice.OfRelated(call.Topology, paper), budget =>
        {
            var found = RelatedPapersAlgorithm.Run(scope, paper, options, budget);
            return new(RelatedFound.Of(scope.Topology, found), found.Report);
        })
        {
            Bytes = static found => found.Papers.Sum(related => 120L + (8 * (related.SharedReferences.Count + related.CitingBoth.Count))),
        };
    }

    private static async ValueTask<AnalysisPlan<MainPathFound>> PlanMainPathAsync(AnalysisCall call)
    {
        var options = new MainPathOptions
        {
            Search = call.Context.GetEnum<MainPathSearch>("method"),
            KeyRoutes = call.Int("keyRoutes", 1, MaxKeyRoutes),
            ExtendGlobally = call.Context.GetBoolean("extendGlobally"),
            Cycles = call.Context.GetEnum<CyclePolicy>("cycles"),
        };
        var scope = await call.ScopeAsync().ConfigureAwait(false);
        return new("search-path-count", CitationPrice.Everything(call.Topology), budget =>
        {
            var found = MainPathAlgorithm.Run(scope, options, budget);
            return new(MainPathFound.Of(scope.Topology, found), found.Report);
        })
        {
            Bytes = static found => (100L * found.Stations.Count) + (48L * found.Links.Count) + (24L * found.Dropped.Count),
        };
    }

    private static async ValueTask<AnalysisPlan<CitationCycles>> PlanCyclesAsync(AnalysisCall call)
    {
        var scope = await call.ScopeAsync().ConfigureAwait(false);
        var price = CitationPrice.Everything(call.Topology);
        return new("strongly-connected-components", price, budget =>
            new(budget.Spend(price) ? CitationCycleFinder.Find(scope) : new CitationCycles([], []), budget.Report))
        {
            Bytes = static found => found.Groups.Sum(group => 40L + (4 * group.Count)) + (4L * found.SelfCiting.Count),
        };
    }

    private static async ValueTask<int> VertexAsync(AnalysisCall call, string argument) =>
        call.Topology.Papers.VertexOf(await call.NodeAsync(argument, NodeKind.Paper).ConfigureAwait(false));
}
