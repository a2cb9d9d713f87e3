using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Ranking.PageRanks;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Ranking.Standings;

/// <summary>Ranks the papers that a filter allows, by the citations between them.</summary>
internal sealed class PaperRanker(PaperScope scope, RankingOptions options) : IRanker
{
    /// <summary>Sweeps that PageRank mostly takes along citations, which hardly turn in circles.</summary>
    private const int ExpectedSweeps = 10;

    private readonly GraphTopology _topology = scope.Topology;

    public long ExpectedNodes =>
        (options.Measure == RankingMeasure.PageRank ? ExpectedSweeps : 1) * (_topology.Papers.Count + (long)_topology.References.EdgeCount);

    public RankingResult Run(RunBudget budget)
    {
        var allowed = scope.Papers();
        if (options.Measure == RankingMeasure.Citations) return Citations(allowed, budget);
        if (scope.AllowsEveryPaper) return PageRanks(allowed, _topology.References, _topology.CitedBy, budget);
        if (!budget.Spend(_topology.References.EdgeCount)) return RankingResult.Of(_topology.Papers, null, 0, null, budget.Report);
        var outgoing = Between(allowed);
        return PageRanks(allowed, outgoing, outgoing.Transpose(_topology.Papers.Count), budget);
    }

    private RankingResult PageRanks(VertexSet allowed, Adjacency outgoing, Adjacency incoming, RunBudget budget)
    {
        // Papers that are not allowed have no citations here and must get no walks either, so that the allowed ones share all of them.
        var restart = Restarts.Of(_topology.Papers, options.Near) ?? (scope.AllowsEveryPaper ? null : Weights(allowed));
        if (restart is not null && restart.Sum() == 0) return RankingResult.Of(_topology.Papers, [], options.First, null, budget.Report);
        var found = PageRank.Compute(outgoing, incoming, new PageRankOptions { Restart = restart }, budget);
        var scores = found.Scores;
        for (var paper = 0; paper < scores.Length; paper++)
        {
            if (!allowed.Contains(paper)) scores[paper] = double.NaN;
        }

        return RankingResult.Of(_topology.Papers, scores, options.First, found.ErrorBound, found.Report);
    }

    private RankingResult Citations(VertexSet allowed, RunBudget budget)
    {
        var scores = new double[_topology.Papers.Count];
        for (var paper = 0; paper < scores.Length; paper++)
        {
            scores[paper] = double.NaN;
            if (!allowed.Contains(paper)) continue;
            var citing = _topology.CitedBy.Neighbours(paper);
            if (!budget.Spend(1 + citing.Length)) break;
            var count = 0;
            foreach (var other in citing)
            {
                if (allowed.Contains(other)) count++;
            }

            scores[paper] = count;
        }

        return RankingResult.Of(_topology.Papers, scores, options.First, null, budget.Report);
    }

    private Adjacency Between(VertexSet allowed)
    {
        List<int> citing = [];
        List<int> cited = [];
        foreach (var paper in allowed.Vertices())
        {
            foreach (var reference in _topology.References.Neighbours(paper))
            {
                if (!allowed.Contains(reference)) continue;
                citing.Add(paper);
                cited.Add(reference);
            }
        }

        return Adjacency.FromEdges(_topology.Papers.Count, _topology.Papers.Count, citing.ToArray(), cited.ToArray());
    }

    private double[] Weights(VertexSet allowed)
    {
        var weights = new double[_topology.Papers.Count];
        foreach (var paper in allowed.Vertices()) weights[paper] = 1;
        return weights;
    }
}
