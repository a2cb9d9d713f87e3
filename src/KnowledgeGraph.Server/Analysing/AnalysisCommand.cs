using System.CommandLine;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Server.Commands;
using KnowledgeGraph.Server.Output;

namespace KnowledgeGraph.Server.Analysing;

/// <summary>What the commands of analysis have in common: where the graph is, which papers count, how results are printed.</summary>
internal sealed class AnalysisCommand
{
    private readonly Option<string> _data = SharedOptions.Store();
    private readonly Option<bool> _json = SharedOptions.Json();
    private readonly ScopeOptions _scope = new();

    private AnalysisCommand(Command command)
    {
        command.Options.Add(_data);
        command.Options.Add(_json);
        _scope.AddTo(command);
    }

    /// <summary>Gives a command its options and its work, which returns whether the result is complete.</summary>
    public static Command Complete(Command command, Func<AnalysisRun, Task<RunReport>> work)
    {
        var shared = new AnalysisCommand(command);
        command.SetAction((result, cancellation) => shared.RunAsync(result, work, cancellation));
        return command;
    }

    private Task<int> RunAsync(ParseResult result, Func<AnalysisRun, Task<RunReport>> work, CancellationToken cancellation)
    {
        var output = CommandOutput.Create(result.GetValue(_json));
        return CommandRunner.RunAsync(output, async () =>
        {
            await using var session = await AnalysisSession.OpenAsync(result.GetValue(_data) ?? "data", output.Message, cancellation);
            var run = new AnalysisRun(result, session, output, _scope.Filter(result), _scope.Budget(result, cancellation), cancellation);
            var report = await work(run);
            if (report.IsComplete) return ExitCode.Done;
            cancellation.ThrowIfCancellationRequested();
            output.Message($"Stopped by {report.Stop} after {report.NodesTouched:N0} nodes: what is printed is certain, but there may be more.");
            return ExitCode.Incomplete;
        });
    }
}
