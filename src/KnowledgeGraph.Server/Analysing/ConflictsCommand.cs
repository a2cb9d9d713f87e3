using System.CommandLine;
using KnowledgeGraph.Analysis.People.Conflicts;
using KnowledgeGraph.Api.Naming;

namespace KnowledgeGraph.Server.Analysing;

/// <summary><c>kg conflicts</c>: who should not review whom, with the evidence.</summary>
internal static class ConflictsCommand
{
    public static Command Create()
    {
        var reviewers = new Option<string[]>("--reviewer")
        {
            Description = "Who would review: a name, a key or any id; repeat for several.",
            Required = true,
        };
        var authors = new Option<string[]>("--author") { Description = "Whose work would be reviewed; repeat for several.", Required = true };
        var years = new Option<int>("--coauthor-years")
        {
            Description = "A joint paper in this many years is a conflict.",
            DefaultValueFactory = _ => 5,
        };
        var year = new Option<int?>("--reference-year") { Description = "Year of the review; the newest of the graph unless given." };
        var command = new Command("conflicts", "Look for conflicts of interest between reviewers and authors.") { reviewers, authors, years, year };
        return AnalysisCommand.Complete(command, async run =>
        {
            var policy = new ConflictPolicy
            {
                CoauthorYears = Math.Max(1, run.Arguments.GetValue(years)),
                ReferenceYear = run.Arguments.GetValue(year),
            };
            var result = ReviewConflicts.Check(
                run.Filter.Compile(run.Session.Topology),
                await run.Authors.FindAllAsync(run.Arguments.GetRequiredValue(reviewers), run.Cancellation),
                await run.Authors.FindAllAsync(run.Arguments.GetRequiredValue(authors), run.Cancellation),
                policy,
                run.Budget);
            await PrintAsync(run, result);
            return result.Report;
        });
    }

    private static async Task PrintAsync(AnalysisRun run, ConflictsResult result)
    {
        var nodes = result.Pairs.SelectMany(pair => pair.Evidence.SelectMany(finding => finding.Nodes).Append(pair.Reviewer).Append(pair.Author));
        var labels = await NodeLabels.ReadAsync(run.Session.Snapshot, nodes, run.Cancellation);
        var pairs = result.Pairs.Select(pair => new
        {
            reviewer = AuthorView.Of(labels[pair.Reviewer]),
            author = AuthorView.Of(labels[pair.Author]),
            verdict = pair.Verdict.ToString().ToLowerInvariant(),
            evidence = pair.Evidence.Select(finding => EvidenceView.Of(finding.Kind, null, finding.Nodes, labels)).ToArray(),
        }).ToArray();
        var view = new { pairs, complete = result.Report.IsComplete, version = run.Session.Topology.Version };
        run.Output.Text(view, pairs.SelectMany(pair => (string[])
        [
            $"{pair.verdict,-9} {pair.reviewer.Name} – {pair.author.Name}",
            .. pair.evidence.Select(finding => $"          {finding.Line()}"),
        ]));
    }
}
