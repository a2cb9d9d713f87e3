using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Ranking.Betweenness;
using KnowledgeGraph.Analysis.Ranking.Cores;
using KnowledgeGraph.Analysis.Ranking.Metrics;
using KnowledgeGraph.Analysis.Ranking.PageRanks;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Topologies.Projections;

namespace KnowledgeGraph.Analysis.Ranking.Standings;

/// <summary>Ranks the authors of the papers that a filter allows.</summary>
internal sealed class AuthorRanker(PaperScope scope, RankingOptions options) : IRanker
{
    /// <summary>Sweeps that PageRank mostly takes among co-authors.</summary>
    private const int ExpectedSweeps = 30;

    /// <summary>Betweenness is exact up to so many authors.</summary>
    private const int ExactUpTo = 5_000;

    private readonly GraphTopology _topology = scope.Topology;

    public long ExpectedNodes
    {
        get
        {
            var authors = _topology.Authors.Count;
            var ties = ProjectionPrice.Of(_topology);
            return options.Measure switch
            {
                RankingMeasure.PageRank => ties + (ExpectedSweeps * (authors + ties)),
                RankingMeasure.Core => authors + (2 * ties),
                RankingMeasure.Betweenness => ties + ((authors + ties) * (authors <= ExactUpTo ? authors : Math.Min(options.Samples,
                    authors))),
                _ => _topology.PaperAuthors.EdgeCount + (long)_topology.CitedBy.EdgeCount,
            };
        }
    }

    public RankingResult Run(RunBudget budget)
    {
        if (options.Measure is not (RankingMeasure.PageRank or RankingMeasure.Core or RankingMeasure.Betweenness)) return Counts(budget);
        if (CoauthorshipProjection.Build(scope, budget: budget) is not { } graph) return Ranked(null, null, budget.Report);
        switch (options.Measure)
        {
            case RankingMeasure.Core:
                var cores = CoreNumbers.Of(graph.Rows, budget);
                return Ranked(cores is null ? null : Array.ConvertAll(cores, core => (double)core), null, budget.Report);
            case RankingMeasure.Betweenness:
                var between = BetweennessCentrality.Compute(
                    graph.Rows, new BetweennessOptions { ExactUpTo = ExactUpTo, Samples = options.Samples, Seed = options.Seed }, budget);
                return Ranked(between.Scores, between.ErrorBound, between.Report);
            default:
                var ranks = PageRank.Compute(graph, new PageRankOptions { Restart = Restarts.Of(_topology.Authors, options.Near) }, budget);
                return Ranked(ranks.Scores, ranks.ErrorBound, ranks.Report);
        }
    }

    private RankingResult Counts(RunBudget budget)
    {
        var counter = new AuthorCounter(scope, selfCitations: options.SelfCitations);
        var scores = new double[_topology.Authors.Count];
        for (var author = 0; author < scores.Length; author++)
        {
            if (counter.Of(_topology.Authors.NodeOf(author), budget) is not { } metrics) return Ranked(null, null, budget.Report);
            scores[author] = options.Measure switch
            {
                RankingMeasure.HIndex => metrics.HIndex,
                RankingMeasure.GIndex => metrics.GIndex,
                RankingMeasure.Citations => metrics.Citations,
                _ => metrics.Papers,
            };
        }

        return Ranked(scores, null, budget.Report);
    }

    private RankingResult Ranked(double[]? scores, double? errorBound, RunReport report) =>
        RankingResult.Of(_topology.Authors, scores, options.First, errorBound, report);
}
