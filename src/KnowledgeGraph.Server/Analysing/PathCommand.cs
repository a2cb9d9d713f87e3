using System.CommandLine;
using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Analysis.Topologies.Projections;
using KnowledgeGraph.Api.Naming;

namespace KnowledgeGraph.Server.Analysing;

/// <summary><c>kg path</c>: through whom and which papers two people are connected.</summary>
internal static class PathCommand
{
    public static Command Create()
    {
        var from = new Argument<string>("from") { Description = "Author: a name, a key or any id." };
        var to = new Argument<string>("to") { Description = "The other author." };
        var count = new Option<int>("--count", "-k") { Description = "Number of paths.", DefaultValueFactory = _ => 1 };
        var maxHops = new Option<int>("--max-hops") { Description = "Longest path, in joint papers.", DefaultValueFactory = _ => 20 };
        var via = new Option<string[]>("--via") { Description = "An author on the way; several in their order." };
        var avoid = new Option<string[]>("--avoid") { Description = "An author who must not be on the way." };
        var strength = new Option<string>("--strength")
        {
            Description = "Few hops (none), or strong ties by joint papers (count) or by Newman's measure (newman).",
            DefaultValueFactory = _ => "none",
        };
        strength.AcceptOnlyFromAmong("none", "count", "newman");
        var command = new Command("path", "Show how two authors are connected through joint papers.")
        {
            from, to, count, maxHops, via, avoid, strength,
        };
        return AnalysisCommand.Complete(command, async run =>
        {
            var arguments = run.Arguments;
            var query = new CollaborationQuery
            {
                From = await run.Authors.FindAsync(arguments.GetRequiredValue(from), run.Cancellation),
                To = await run.Authors.FindAsync(arguments.GetRequiredValue(to), run.Cancellation),
                Count = Math.Clamp(arguments.GetValue(count), 1, CollaborationQuery.MaxCount),
                MaxHops = Math.Max(0, arguments.GetValue(maxHops)),
                Filter = run.Filter,
                Via = await run.Authors.FindAllAsync(arguments.GetValue(via) ?? [], run.Cancellation),
                Avoid = await run.Authors.FindAllAsync(arguments.GetValue(avoid) ?? [], run.Cancellation),
                Strength = StrengthOf(arguments.GetValue(strength)),
            };
            var found = CollaborationPaths.Find(run.Session.Topology, query, run.Budget);
            await PrintAsync(run, found);
            return found.Report;
        });
    }

    private static TieStrength? StrengthOf(string? name) => name switch
    {
        "count" => new(),
        "newman" => new() { Measure = TieMeasure.Newman },
        _ => null,
    };

    private static async Task PrintAsync(AnalysisRun run, CollaborationResult found)
    {
        var snapshot = run.Session.Snapshot;
        var authors = await NodeLabels.ReadAsync(snapshot, found.Paths.SelectMany(path => path.Authors), run.Cancellation);
        var papers = await NodeLabels.ReadAsync(
            snapshot, found.Paths.SelectMany(path => path.Hops).SelectMany(hop => hop.Papers), run.Cancellation);
        PathView[] paths = [.. found.Paths.Select(path => PathView.Of(path, authors, papers))];
        var view = new { paths, complete = found.Report.IsComplete, version = run.Session.Topology.Version };
        run.Output.Text(view, paths.Length == 0 ? ["No path."] : paths.SelectMany(path => path.Draw().Append("")));
    }
}
