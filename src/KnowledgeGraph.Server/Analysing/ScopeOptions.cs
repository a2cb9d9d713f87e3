using System.CommandLine;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Server.Analysing;

/// <summary>Options that every command of analysis has: which papers count, and how long it may take.</summary>
internal sealed class ScopeOptions
{
    private readonly Option<int?> _fromYear = new("--from-year") { Description = "Only papers of this year or later." };
    private readonly Option<int?> _toYear = new("--to-year") { Description = "Only papers of this year or earlier." };
    private readonly Option<int?> _maxTeam = new("--max-team") { Description = "Only papers of at most this many authors." };

    private readonly Option<double> _timeLimit = new("--time-limit")
    {
        Description = "Seconds after which the search gives what it has, and says so.",
        DefaultValueFactory = _ => 300,
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_fromYear, _toYear, _maxTeam, _timeLimit]) command.Options.Add(option);
    }

    public PaperFilter Filter(ParseResult result) => new()
    {
        FirstYear = result.GetValue(_fromYear),
        LastYear = result.GetValue(_toYear),
        MaxTeam = result.GetValue(_maxTeam),
    };

    public RunBudget Budget(ParseResult result, CancellationToken cancellation) =>
        new(maxTime: TimeSpan.FromSeconds(Math.Clamp(result.GetValue(_timeLimit), 0, 86_400)), cancellation: cancellation);
}
