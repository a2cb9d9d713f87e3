using System.CommandLine;
using System.IO.Pipelines;
using KnowledgeGraph.Import.JsonLines;
using KnowledgeGraph.Neo4j.Exporting;
using KnowledgeGraph.Server.Output;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Server.Commands;

/// <summary>
/// <c>kg export</c>: everything that was stated, as JSON Lines that <c>kg import</c> reads back into an equal graph; or the effective graph as
/// CSV files for <c>neo4j-admin database import</c>.
/// </summary>
internal static class ExportCommand
{
    private const string AdminFormat = "neo4j-admin";
    private const int FlushSize = 1 << 20;

    public static Command Create()
    {
        var data = SharedOptions.Store();
        var json = SharedOptions.Json();
        var format = new Option<string>("--format")
        {
            Description = "jsonl, or neo4j-admin for CSV files.",
            DefaultValueFactory = _ => "jsonl",
        };
        format.AcceptOnlyFromAmong("jsonl", AdminFormat);
        var target = new Option<string>("--output", "-o")
        {
            Description = "File to write, - for standard output; with neo4j-admin a folder.",
            DefaultValueFactory = _ => "-",
        };
        var command = new Command("export", "Write the whole graph as JSON Lines or CSV files.") { data, format, target, json };
        command.Validators.Add(result =>
        {
            if (result.Written(format) == AdminFormat && result.Written(target) is "-" or null)
                result.AddError("--format neo4j-admin writes several files: name a folder with --output.");
        });
        command.SetAction((result, cancellation) =>
        {
            var output = CommandOutput.Create(result.GetValue(json));
            return CommandRunner.RunAsync(output, async () =>
            {
                await using var store = StoreFactory.OpenForReading(result.GetValue(data) ?? "data", output.Message);
                var path = result.GetValue(target) ?? "-";
                if (result.GetValue(format) == AdminFormat) return await WriteFilesAsync(output, store, path, cancellation);
                await using var stream = path == "-"
                    ? Console.OpenStandardOutput()
                    : new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
                var statements = await WriteAsync(store, stream, cancellation);
                output.Message($"{statements:N0} statements written");
                return ExitCode.Done;
            });
        });
        return command;
    }

    private static async Task<int> WriteFilesAsync(CommandOutput output, IGraphStore store, string folder, CancellationToken cancellation)
    {
        using var snapshot = await store.OpenSnapshotAsync(cancellation);
        var arguments = await AdminExport.WriteAsync(snapshot, folder, cancellation);
        output.Message("Load the files into a stopped server with:");
        output.Result(new { arguments }, [("neo4j-admin database import full neo4j", string.Join(' ', arguments))]);
        return ExitCode.Done;
    }

    private static async Task<long> WriteAsync(IGraphStore store, Stream stream, CancellationToken cancellation)
    {
        using var snapshot = await store.OpenSnapshotAsync(cancellation);
        var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        using var writer = new JsonLinesWriter(pipe);
        long statements = 0;
        await foreach (var statement in snapshot.StreamStatementsAsync(cancellation))
        {
            // The first id of an exported statement is the key; without it an import could choose another of the ids.
            writer.Write(statement, statement.Statement.Ids[0]);
            statements++;
            if (pipe.UnflushedBytes > FlushSize) await pipe.FlushAsync(cancellation);
        }

        await pipe.CompleteAsync();
        return statements;
    }
}
