using System.CommandLine;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Api.Naming;
using KnowledgeGraph.Server.Output;

namespace KnowledgeGraph.Server.Analysing;

/// <summary>All that one run of a command of analysis needs.</summary>
/// <param name="Arguments">What the user typed.</param>
/// <param name="Session">The graph.</param>
/// <param name="Output">Where results go.</param>
/// <param name="Filter">Which papers count.</param>
/// <param name="Budget">How long it may take.</param>
/// <param name="Cancellation">Raised by Ctrl-C.</param>
internal sealed record AnalysisRun(
    ParseResult Arguments,
    AnalysisSession Session,
    CommandOutput Output,
    PaperFilter Filter,
    RunBudget Budget,
    CancellationToken Cancellation)
{
    public AuthorFinder Authors { get; } = new(Session.Snapshot);
}
