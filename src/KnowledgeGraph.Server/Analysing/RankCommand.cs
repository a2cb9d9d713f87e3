using System.CommandLine;
using KnowledgeGraph.Analysis.Ranking.Standings;
using KnowledgeGraph.Api.Naming;

namespace KnowledgeGraph.Server.Analysing;

/// <summary><c>kg rank</c>: the authors or papers that stand out by a measure.</summary>
internal static class RankCommand
{
    private const int MaxTop = 1_000_000;
    private const string OfPapers = "paper-";

    public static Command Create()
    {
        var by = new Option<string>("--by")
        {
            Description = "Papers: paper-pagerank along citations, paper-citations. Authors: pagerank, core or betweenness among co-authors, "
                + "h-index, g-index, citations, papers.",
            DefaultValueFactory = _ => "h-index",
        };
        by.AcceptOnlyFromAmong(
            "paper-pagerank", "paper-citations", "pagerank", "core", "betweenness", "h-index", "g-index", "citations", "papers");
        var top = new Option<int>("--top") { Description = "How many to print.", DefaultValueFactory = _ => 20 };
        var command = new Command("rank", "Rank authors or papers.") { by, top };
        return AnalysisCommand.Complete(command, async run =>
        {
            var measure = run.Arguments.GetValue(by) ?? "h-index";
            var scope = run.Filter.Compile(run.Session.Topology);
            var options = new RankingOptions(MeasureOf(measure)) { First = Math.Clamp(run.Arguments.GetValue(top), 1, MaxTop) };
            var ranking = measure.StartsWith(OfPapers, StringComparison.Ordinal)
                ? NodeRanking.OfPapers(scope, options)
                : NodeRanking.OfAuthors(scope, options);
            var result = ranking.Run(run.Budget);
            await PrintAsync(run, measure, result);
            return result.Report;
        });
    }

    private static RankingMeasure MeasureOf(string name) => name switch
    {
        "paper-pagerank" or "pagerank" => RankingMeasure.PageRank,
        "paper-citations" or "citations" => RankingMeasure.Citations,
        "core" => RankingMeasure.Core,
        "betweenness" => RankingMeasure.Betweenness,
        "g-index" => RankingMeasure.GIndex,
        "papers" => RankingMeasure.Papers,
        _ => RankingMeasure.HIndex,
    };

    private static async Task PrintAsync(AnalysisRun run, string measure, RankingResult result)
    {
        var labels = await NodeLabels.ReadAsync(run.Session.Snapshot, result.Entries.Select(entry => entry.Node), run.Cancellation);
        var rows = result.Entries.Select(entry => new
        {
            rank = entry.Rank,
            key = labels[entry.Node].Key,
            name = labels[entry.Node].Name,
            score = entry.Score,
        }).ToArray();
        var view = new
        {
            by = measure,
            ranking = rows,
            ranked = result.Ranked,
            errorBound = result.ErrorBound,
            complete = result.Report.IsComplete,
            version = run.Session.Topology.Version,
        };
        run.Output.Text(view, rows.Select(row => $"{row.rank,5}  {row.score,12:G6}  {row.name}"));
    }
}
