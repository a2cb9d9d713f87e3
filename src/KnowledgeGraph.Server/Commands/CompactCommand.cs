using System.CommandLine;
using KnowledgeGraph.Server.Output;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>kg compact</c>: moves a graph into one segment, so that reads look in one place.</summary>
internal static class CompactCommand
{
    private const int Reports = 20;

    public static Command Create()
    {
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command("compact", "Move everything in a data folder into one segment.") { data, json };
        command.SetAction((result, cancellation) =>
        {
            var output = CommandOutput.Create(result.GetValue(json));
            return CommandRunner.RunAsync(output, () => RunAsync(output, result.GetValue(data) ?? "data", cancellation));
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandOutput output, string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            output.Error("NOT_FOUND", $"There is no folder '{folder}'. Name the data folder with --data.");
            return ExitCode.Failed;
        }

        var before = SizeOf(folder);
        await using (var store = EmbeddedGraphStore.Open(folder, new EmbeddedStoreOptions { Message = output.Message }))
        {
            long next = 0;
            await store.CompactAsync(
                new SynchronousProgress<CompactionProgress>(progress =>
                {
                    if (progress.BytesWritten < next) return;
                    output.Message($"{progress.BytesWritten:N0} of about {progress.BytesExpected:N0} bytes written");
                    next = progress.BytesWritten + (progress.BytesExpected / Reports);
                }),
                cancellation);
        }

        var after = SizeOf(folder);
        output.Result(new { bytesBefore = before, bytesAfter = after }, [("bytes before", before), ("bytes after", after)]);
        return ExitCode.Done;
    }

    private static long SizeOf(string folder) => new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);
}
