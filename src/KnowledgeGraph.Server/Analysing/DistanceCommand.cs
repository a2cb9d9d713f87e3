using System.CommandLine;
using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Api.Naming;

namespace KnowledgeGraph.Server.Analysing;

/// <summary><c>kg distance</c>: how many joint papers lie between two people.</summary>
internal static class DistanceCommand
{
    public static Command Create()
    {
        var from = new Argument<string>("from") { Description = "Author: a name, a key or any id." };
        var to = new Argument<string>("to") { Description = "The other author." };
        var command = new Command("distance", "Count the joint papers on a shortest way from one author to another.") { from, to };
        return AnalysisCommand.Complete(command, async run =>
        {
            var start = await run.Authors.FindAsync(run.Arguments.GetRequiredValue(from), run.Cancellation);
            var end = await run.Authors.FindAsync(run.Arguments.GetRequiredValue(to), run.Cancellation);
            var ties = CollaborationDistances.Ties(run.Filter.Compile(run.Session.Topology), start, end, budget: run.Budget);
            var labels = await NodeLabels.ReadAsync(run.Session.Snapshot, [start, end], run.Cancellation);
            var view = new
            {
                distance = ties.Distance,
                shortestPaths = ties.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
                from = AuthorView.Of(labels[start]),
                to = AuthorView.Of(labels[end]),
                complete = ties.Report.IsComplete,
                version = run.Session.Topology.Version,
            };
            run.Output.Result(view, [
                ("from", labels[start].Name), ("to", labels[end].Name),
                ("distance", (object?)ties.Distance ?? "no path"), ("shortest paths", view.shortestPaths)]);
            return ties.Report;
        });
    }
}
