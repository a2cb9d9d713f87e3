using System.CommandLine;
using KnowledgeGraph.Server.Output;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>kg stats</c>: what is in a graph.</summary>
internal static class StatsCommand
{
    public static Command Create()
    {
        var data = SharedOptions.Store();
        var json = SharedOptions.Json();
        var command = new Command("stats", "Count the nodes and relations of a graph.") { data, json };
        command.SetAction((result, cancellation) =>
        {
            var output = CommandOutput.Create(result.GetValue(json));
            return CommandRunner.RunAsync(output, async () =>
            {
                await using var store = StoreFactory.OpenForReading(result.GetValue(data) ?? "data", output.Message);
                var view = await GraphCountsView.ReadAsync(store, cancellation);
                output.Result(view, view.Rows());
                return ExitCode.Done;
            });
        });
        return command;
    }
}
