using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Import;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Output;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>kg import</c>: records in, a report out.</summary>
internal sealed class ImportCommand
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>A folder may hold thousands of files; <c>--json</c> names all.</summary>
    private const int NamedFiles = 20;

    private static readonly string Formats = string.Join(", ", RecordReaders.All.Select(reader => reader.Format));

    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Files, folders, patterns, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _format = new("--format")
    {
        Description = $"Format, told from the content unless given: {Formats}.",
    };

    private readonly Option<string?> _scheme = new("--scheme") { Description = "Scheme of the ids in citation pairs, for example acl." };
    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "Day (yyyy-MM-dd) from which dates without a year are understood.",
    };

    private readonly Option<string?> _source = new("--source") { Description = "Name of who states this; the format's own unless given." };
    private readonly Option<string?> _rejects = new("--rejects") { Description = "File that receives rejected records as JSON Lines." };
    private readonly Option<bool> _strict = new("--strict") { Description = "Stop at the first rejected record." };
    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Go on where an interrupted import of the same paths stopped.",
    };

    private readonly Option<string> _data = SharedOptions.Store();
    private readonly Option<bool> _json = SharedOptions.Json();

    public static Command Create() => new ImportCommand().Build();

    private Command Build()
    {
        var command = new Command("import", "Import records into a graph; importing again changes nothing.")
        {
            _paths, _format, _scheme, _asOf, _source, _rejects, _strict, _resume, _data, _json,
        };
        _asOf.Checked(day => DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null : $"--as-of wants a day such as 2026-06-15, not '{day}'.");
        _scheme.Checked(scheme => IdSchemeNames.Find(scheme) != IdScheme.None
            ? null : $"--scheme '{scheme}' is no known scheme of identifiers; acl, doi, arxiv, openalex and s2 are.");
        command.SetAction((result, cancellation) =>
        {
            var output = CommandOutput.Create(result.GetValue(_json));
            return CommandRunner.RunAsync(output, () => RunAsync(output, result, cancellation));
        });
        return command;
    }

    private async Task<int> RunAsync(CommandOutput output, ParseResult result, CancellationToken cancellation)
    {
        var place = result.GetValue(_data) ?? "data";
        await using var store = StoreFactory.OpenForWriting(place, output.Message);
        var checkpoints = new ImportCheckpointFile(CheckpointOf(place));
        var options = WithCheckpoints(output, Options(result), checkpoints, result.GetValue(_resume));
        var progress = new ImportProgressLine(Console.Error, output.IsJson, !Console.IsErrorRedirected, TimeProvider.System);
        var report = await RunAsync(store, options, progress, cancellation);
        checkpoints.Delete();
        Print(output, report);
        if (report.Files.Count == 0)
            throw new ImportException("Nothing was imported: no file is of a known format. Choose one with --format.");
        return report.Rejected > 0 ? ExitCode.Incomplete : ExitCode.Done;
    }

    private static async Task<ImportReport> RunAsync(
        IGraphStore store, ImportOptions options, ImportProgressLine progress, CancellationToken cancellation)
    {
        try
        {
            return await new Importer(TimeProvider.System).RunAsync(store, options, progress, cancellation);
        }
        finally
        {
            progress.Clear();
        }
    }

    /// <summary>Beside the graph; for a graph on a server, among the user's own files.</summary>
    private static string CheckpointOf(string place)
    {
        if (!StoreFactory.IsAddress(place)) return Path.Combine(place, "import-checkpoint.json");
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(StoreFactory.NameOf(place))).AsSpan(0, 8));
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        return Path.Combine(folder, "KnowledgeGraph", $"import-{name}.json");
    }

    private static ImportOptions WithCheckpoints(CommandOutput output, ImportOptions options, ImportCheckpointFile checkpoints, bool resume)
    {
        var found = resume ? checkpoints.Find(options) : null;
        if (found is not null) output.Message($"going on in {found.File} behind record {found.Position.Records:N0}");
        else if (resume) output.Message("no import was interrupted; beginning at the beginning");
        else if (checkpoints.Exists)
            output.Message("an import was interrupted here; --resume would go on where it stopped; beginning at the beginning");
        return options with
        {
            Resume = found,
            OnCheckpoint = (checkpoint, cancellation) => checkpoints.SaveAsync(options, checkpoint, cancellation),
        };
    }

    private ImportOptions Options(ParseResult result) => new()
    {
        Paths = result.GetValue(_paths) ?? [],
        Format = result.GetValue(_format),
        Scheme = result.GetValue(_scheme) is { } scheme ? IdSchemeNames.Find(scheme) : IdScheme.None,
        AsOf = result.GetValue(_asOf) is { } day ? DateOnly.ParseExact(day, DayFormat, CultureInfo.InvariantCulture) : null,
        Source = result.GetValue(_source),
        RejectsFile = result.GetValue(_rejects),
        IsStrict = result.GetValue(_strict),
        StandardInput = (result.GetValue(_paths) ?? []).Contains("-") ? Console.OpenStandardInput() : null,
    };

    private static void Print(CommandOutput output, ImportReport report)
    {
        Name(output, report.Files, file => $"{file.Name}: {file.Format}, {file.Records:N0} records");
        Name(output, report.FilesSkipped, file => $"skipped, of no known format: {file}");
        foreach (var rejected in report.FirstRejected) output.Message($"rejected {rejected.File}:{rejected.Line}: {rejected.Reason}");
        foreach (var (category, count) in report.Remarks) output.Message($"{count:N0} {category}");
        output.Result(report,
        [
            ("records", report.Records), ("rejected", report.Rejected), ("statements", report.Statements),
            ("nodes made", report.NodesCreated), ("nodes merged", report.NodesMerged),
            ("relations made", report.RelationsCreated), ("relations merged", report.RelationsMerged),
            ("version", report.Version), ("seconds", report.Elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture)),
        ]);
    }

    private static void Name<T>(CommandOutput output, IReadOnlyList<T> files, Func<T, string> line)
    {
        foreach (var file in files.Take(NamedFiles)) output.Message(line(file));
        if (files.Count > NamedFiles) output.Message($"… and {files.Count - NamedFiles:N0} more files");
    }
}
