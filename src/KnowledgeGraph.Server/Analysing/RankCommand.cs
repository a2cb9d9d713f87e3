using System.CommandLine;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Ranking.Betweenness;
using KnowledgeGraph.Analysis.Ranking.Cores;
using KnowledgeGraph.Analysis.Ranking.Metrics;
using KnowledgeGraph.Analysis.Ranking.PageRanks;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Projections;
using KnowledgeGraph.Api.Naming;

namespace KnowledgeGraph.Server.Analysing;

/// <summary><c>kg rank</c>: the authors or papers that stand out by a measure.</summary>
internal static class RankCommand
{
    private const int MaxTop = 1_000_000;

    public static Command Create()
    {
        var by = new Option<string>("--by")
        {
            Description = "Papers: paper-pagerank over citations. Authors: pagerank, core or betweenness among co-authors, "
                + "h-index, citations, papers.",
            DefaultValueFactory = _ => "h-index",
        };
        by.AcceptOnlyFromAmong("paper-pagerank", "pagerank", "core", "betweenness", "h-index", "citations", "papers");
        var top = new Option<int>("--top") { Description = "How many to print.", DefaultValueFactory = _ => 20 };
        var command = new Command("rank", "Rank authors or papers.") { by, top };
        return AnalysisCommand.Complete(command, async run =>
        {
            var measure = run.Arguments.GetValue(by) ?? "h-index";
            var scores = Scores(run, measure);
            var vertices = measure == "paper-pagerank" ? run.Session.Topology.Papers : run.Session.Topology.Authors;
            if (scores is not null) await PrintAsync(run, measure, vertices, scores, Math.Clamp(run.Arguments.GetValue(top), 1, MaxTop));
            return run.Budget.Report;
        });
    }

    private static double[]? Scores(AnalysisRun run, string measure)
    {
        var topology = run.Session.Topology;
        if (measure == "paper-pagerank") return PageRank.Compute(topology.References, topology.CitedBy, budget: run.Budget).Scores;
        if (measure is "h-index" or "citations" or "papers") return Counts(run, measure);
        if (CoauthorshipProjection.Build(run.Filter.Compile(topology), budget: run.Budget) is not { } graph) return null;
        return measure switch
        {
            "core" => CoreNumbers.Of(graph.Rows, run.Budget) is { } cores ? Array.ConvertAll(cores, core => (double)core) : null,
            "betweenness" => BetweennessCentrality.Compute(graph.Rows, budget: run.Budget).Scores,
            _ => PageRank.Compute(graph, budget: run.Budget).Scores,
        };
    }

    private static double[]? Counts(AnalysisRun run, string measure)
    {
        var topology = run.Session.Topology;
        var counter = new AuthorCounter(run.Filter.Compile(topology));
        var scores = new double[topology.Authors.Count];
        for (var vertex = 0; vertex < scores.Length; vertex++)
        {
            if (counter.Of(topology.Authors.NodeOf(vertex), run.Budget) is not { } metrics) return null;
            scores[vertex] = measure switch { "citations" => metrics.Citations, "papers" => metrics.Papers, _ => metrics.HIndex };
        }

        return scores;
    }

    private static async Task PrintAsync(AnalysisRun run, string measure, VertexIndex vertices, double[] scores, int top)
    {
        var best = Enumerable.Range(0, scores.Length).OrderByDescending(vertex => scores[vertex]).ThenBy(vertex => vertex).Take(top).ToArray();
        var labels = await NodeLabels.ReadAsync(run.Session.Snapshot, best.Select(vertices.NodeOf), run.Cancellation);
        var rows = best.Select((vertex, place) => new
        {
            rank = place + 1,
            key = labels[vertices.NodeOf(vertex)].Key,
            name = labels[vertices.NodeOf(vertex)].Name,
            score = scores[vertex],
        }).ToArray();
        var view = new { by = measure, ranking = rows, complete = !run.Budget.IsExhausted, version = run.Session.Topology.Version };
        run.Output.Text(view, rows.Select(row => $"{row.rank,5}  {row.score,12:G6}  {row.name}"));
    }
}
