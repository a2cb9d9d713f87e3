using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Server.Output;
using KnowledgeGraph.Storage.Copying;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>kg copy</c>: a graph from one store to another, compared by counts and checksum at the end.</summary>
internal static class CopyCommand
{
    private const long ReportEvery = 50_000;

    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = "Folder or address of the graph to copy.", Required = true };
        var to = new Option<string>("--to")
        {
            Description = "Folder or address that takes it; empty, or the comparison fails.",
            Required = true,
        };
        var json = SharedOptions.Json();
        var command = new Command("copy", "Copy a graph between folders and Neo4j servers, and compare the two.") { from, to, json };
        command.SetAction((result, cancellation) =>
        {
            var output = CommandOutput.Create(result.GetValue(json));
            return CommandRunner.RunAsync(
                output, () => RunAsync(output, result.GetValue(from) ?? "", result.GetValue(to) ?? "", cancellation));
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandOutput output, string from, string to, CancellationToken cancellation)
    {
        await using var source = StoreFactory.OpenForReading(from, output.Message);
        await using var target = StoreFactory.OpenForWriting(to, output.Message);
        var next = ReportEvery;
        var progress = new SynchronousProgress<long>(statements =>
        {
            if (statements < next) return;
            next = statements + ReportEvery;
            output.Message(string.Create(CultureInfo.InvariantCulture, $"{statements:N0} statements copied"));
        });
        var report = await GraphCopier.CopyAsync(source, target, progress, cancellation);
        foreach (var difference in report.Differences) output.Message(difference);
        output.Result(report,
        [
            ("statements", report.Statements), ("nodes made", report.NodesCreated), ("relations made", report.RelationsCreated),
            ("equal", report.IsEqual ? "yes" : "no"),
        ]);
        if (report.IsEqual) return ExitCode.Done;
        output.Error(
            "COPY_DIFFERS", "The target does not state what the source states: it was not empty, or one of the two changed meanwhile.");
        return ExitCode.Incomplete;
    }
}
