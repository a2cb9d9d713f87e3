using System.CommandLine;
using KnowledgeGraph.Analysis.People.Suggestions;
using KnowledgeGraph.Api.Naming;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Analysing;

/// <summary><c>kg suggest</c>: people whom someone might work with, and why.</summary>
internal static class SuggestCommand
{
    public static Command Create()
    {
        var author = new Argument<string>("author") { Description = "For whom: a name, a key or any id." };
        var count = new Option<int>("--count", "-k") { Description = "Suggestions at most, up to 1,000.", DefaultValueFactory = _ => 10 };
        var diversity = new Option<double>("--diversity") { Description = "0 by score alone; towards 1 through different collaborators." };
        var candidates = new CandidateOptions();
        var command = new Command("suggest", "Suggest collaborators, with reasons for and against.")
        {
            author, count, diversity,
        };
        candidates.AddTo(command);
        return AnalysisCommand.Complete(command, async run =>
        {
            var arguments = run.Arguments;
            var person = await run.Authors.FindAsync(arguments.GetRequiredValue(author), run.Cancellation);
            var options = await candidates.ReadAsync(run) with
            {
                Count = Math.Clamp(arguments.GetValue(count), 1, 1000),
                Diversity = Math.Clamp(arguments.GetValue(diversity), 0, 1),
            };
            var result = CollaboratorSuggestions.Run(run.Filter.Compile(run.Session.Topology), person, options, run.Budget);
            await PrintAsync(run, person, result);
            return result.Report;
        });
    }

    private static async Task PrintAsync(AnalysisRun run, NodeId person, SuggestionsResult result)
    {
        var shown = result.Suggestions;
        var evidence = shown
            .SelectMany(suggestion => suggestion.Reasons.Concat(suggestion.CounterReasons)).SelectMany(reason => reason.Nodes);
        var labels = await NodeLabels.ReadAsync(
            run.Session.Snapshot, shown.Select(suggestion => suggestion.Author).Append(person).Concat(evidence), run.Cancellation);
        var suggestions = shown.Select(suggestion => new
        {
            author = AuthorView.Of(labels[suggestion.Author]),
            score = suggestion.Score,
            distance = suggestion.Distance,
            reasons = Views(suggestion.Reasons),
            counterReasons = Views(suggestion.CounterReasons),
        }).ToArray();
        var view = new
        {
            author = AuthorView.Of(labels[person]),
            suggestions,
            considered = result.Considered,
            complete = result.Report.IsComplete,
            version = run.Session.Topology.Version,
        };
        run.Output.Text(view, suggestions.SelectMany((suggestion, i) => (string[])
        [
            $"{i + 1,3}  {suggestion.author.Name}  ({suggestion.author.Key}, score {suggestion.score:F3})",
            .. suggestion.reasons.Select(reason => $"     + {reason.Line()}"),
            .. suggestion.counterReasons.Select(reason => $"     - {reason.Line()}"),
        ]));

        EvidenceView[] Views(IEnumerable<SuggestionReason> reasons) =>
            [.. reasons.Select(reason => EvidenceView.Of(reason.Kind, reason.Value, reason.Nodes, labels))];
    }
}
