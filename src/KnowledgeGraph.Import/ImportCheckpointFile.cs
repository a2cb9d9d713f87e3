using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Import.Inputs;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import;

/// <summary>
/// The place from which an interrupted import can go on, kept in a small file beside the graph. It is replaced as a whole after each
/// batch that the store acknowledged, so that it never runs ahead of the graph. One import at a time.
/// </summary>
/// <param name="path">The file; made at the first checkpoint.</param>
public sealed class ImportCheckpointFile(string path)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>True when an import was interrupted and has not been taken up since.</summary>
    public bool Exists => File.Exists(path);

    /// <summary>Finds where an import of the same paths with the same options stopped; null when none was interrupted.</summary>
    /// <exception cref="ImportException">The interrupted import was another one, or the file cannot be understood.</exception>
    public ImportCheckpoint? Find(ImportOptions options)
    {
        if (!Exists) return null;
        var content = Read();
        if (content.Import == KeyOf(options)) return new(content.File, new(content.Records, content.Bytes, content.Lines), content.Plan);
        throw new ImportException(
            $"The import that was interrupted is another one ({content.Import}). Repeat its paths and options, or start without --resume.");
    }

    /// <summary>Remembers how far an import is.</summary>
    public async ValueTask SaveAsync(ImportOptions options, ImportCheckpoint checkpoint, CancellationToken cancellation)
    {
        var (records, bytes, lines) = checkpoint.Position;
        var content = new Content(KeyOf(options), InputFile.FullPathOf(checkpoint.File), records, bytes, lines, checkpoint.Plan);
        var draft = path + ".tmp";
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(draft, JsonSerializer.SerializeToUtf8Bytes(content, Json), cancellation);
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Forgets the import, which came to its end.</summary>
    public void Delete() => File.Delete(path);

    private Content Read()
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(File.ReadAllBytes(path), Json) ?? throw new JsonException("it is empty");
        }
        catch (JsonException e)
        {
            throw new ImportException($"'{path}' cannot be understood: {e.Message} Delete it and start without --resume.", e);
        }
    }

    /// <summary>What decides which statements an import makes.</summary>
    private static string KeyOf(ImportOptions options) => string.Join(
        ' ',
        options.Paths.Select(InputFile.FullPathOf)
            .Append(options.Format is null ? "" : $"--format {options.Format}")
            .Append(options.Scheme == IdScheme.None ? "" : $"--scheme {options.Scheme.Name()}")
            .Append(options.AsOf is { } day ? $"--as-of {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")
            .Append(options.Source is null ? "" : $"--source {options.Source}")
            .Where(part => part.Length > 0));

    private sealed record Content(string Import, string File, long Records, long Bytes, long Lines, string? Plan);
}
