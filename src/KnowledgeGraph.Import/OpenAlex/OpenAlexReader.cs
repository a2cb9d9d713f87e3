using System.Runtime.CompilerServices;
using System.Text.Json;
using KnowledgeGraph.Import.Inputs;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.OpenAlex;

/// <summary>
/// Reads OpenAlex objects (works, authors, institutions, sources, topics): one a line, or one object or list page that is the whole
/// document. Concepts, publishers and funders have no kind in the graph and are set aside. See https://docs.openalex.org.
/// </summary>
public sealed class OpenAlexReader : IRecordReader
{
    private const string DefaultSource = "openalex";

    /// <summary>Largest document that is read as one value: hundreds of times a list page of 200 works.</summary>
    private const int MaxDocumentBytes = 256 * 1024 * 1024;

    public string Format => "openalex";

    public string Description => "OpenAlex JSON";

    public bool Recognizes(InputHead head) =>
        head.FirstLine is ['{' or '[', ..] && head.Text.Contains("https://openalex.org/", StringComparison.Ordinal);

    public async IAsyncEnumerable<ImportRecord> ReadAsync(
        RecordInput input, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        // A line that is no value by itself is the beginning of a document laid out over many lines.
        using var gathered = new MemoryStream();
        var lines = new LineReader(input.Content);
        long records = 0, firstLine = 0;
        while (await lines.ReadAsync(cancellation))
        {
            if (lines.Line.IsEmpty && !lines.IsTooLong) continue;
            if (gathered.Length == 0) firstLine = lines.Number;
            var isObject = gathered.Length == 0 && IsWhole(lines.Line);
            if (!isObject && (lines.Number > 1 && firstLine == lines.Number && records > 0 || lines.IsTooLong
                || gathered.Length > MaxDocumentBytes))
            {
                yield return ImportRecord.Rejected(lines.Number, new ImportPosition(++records), "The line is no complete JSON value.");
                gathered.SetLength(0);
                continue;
            }

            gathered.Write(lines.Line.Span);
            gathered.WriteByte((byte)'\n');
            if (!isObject) continue;
            foreach (var record in Records(gathered, firstLine, records, input.Source)) yield return Counted(record, ref records);
            gathered.SetLength(0);
        }

        foreach (var record in Records(gathered, firstLine, records, input.Source)) yield return Counted(record, ref records);
    }

    private static ImportRecord Counted(ImportRecord record, ref long records)
    {
        records = record.Next.Records;
        return record;
    }

    private static bool IsWhole(ReadOnlyMemory<byte> line)
    {
        var reader = new Utf8JsonReader(line.Span);
        try
        {
            return reader.Read() && reader.TrySkip();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static List<ImportRecord> Records(MemoryStream document, long line, long before, string? source)
    {
        var records = new List<ImportRecord>();
        if (document.Length == 0) return records;
        try
        {
            using var json = JsonDocument.Parse(document.GetBuffer().AsMemory(0, (int)document.Length));
            foreach (var item in ItemsOf(json.RootElement))
                records.Add(Record(item, line, new ImportPosition(before + records.Count + 1), source));
        }
        catch (JsonException e)
        {
            records.Add(ImportRecord.Rejected(line, new ImportPosition(before + records.Count + 1), JsonFault.Describe(e, line)));
        }

        return records;
    }

    private static IEnumerable<JsonElement> ItemsOf(JsonElement root) => root switch
    {
        { ValueKind: JsonValueKind.Array } => root.EnumerateArray(),
        _ when root.At("results").ValueKind == JsonValueKind.Array => root.ItemsAt("results"),
        _ => [root],
    };

    private static ImportRecord Record(JsonElement item, long line, ImportPosition next, string? source)
    {
        try
        {
            return Map(item, line, next, source ?? DefaultSource);
        }
        catch (InvalidOperationException)
        {
            // Thrown where a text holds half a surrogate pair or bytes that are not UTF-8.
            return ImportRecord.Rejected(line, next, "The object holds text that is not valid Unicode.");
        }
    }

    private static ImportRecord Map(JsonElement item, long line, ImportPosition next, string source)
    {
        if (item.IdAt("id", IdScheme.OpenAlex) is not { IsNone: false } id)
            return ImportRecord.Rejected(line, next,
                "The object has no OpenAlex id that names a work, author, institution, source, topic or keyword.");
        var statements = new List<NodeStatement>();
        IReadOnlyList<ImportRemark> remarks = [];
        var entities = new OpenAlexEntities(statements);
        switch (id.Value[0])
        {
            case 'W': remarks = OpenAlexWork.Map(item, id, statements); break;
            case 'A': entities.Author(item); break;
            case 'I': entities.Institution(item); break;
            case 'S': entities.Source(item); break;
            case 'T' or 'k' or 't': entities.Topic(item); break;
            default:
                var text = $"{id} is no work, author, institution, source or topic.";
                return ImportRecord.Of(line, next, [], new ImportRemark("objects without a kind in the graph", text));
        }

        return ImportRecord.Of(line, next, [.. statements.Select(statement => new SourcedStatement(source, statement))], remarks);
    }
}
