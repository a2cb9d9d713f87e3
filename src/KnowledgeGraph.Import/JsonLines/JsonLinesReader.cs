using System.Runtime.CompilerServices;
using KnowledgeGraph.Import.Inputs;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.JsonLines;

/// <summary>Reads the project's own JSON Lines: one statement a line, described in <c>docs/jsonl.md</c>.</summary>
public sealed class JsonLinesReader : IRecordReader
{
    public string Format => "jsonl";

    public string Description => "KnowledgeGraph JSON Lines";

    /// <summary>Every statement has a kind and ids, whatever the order of its members; no other JSON format has both.</summary>
    public bool Recognizes(InputHead head) =>
        head.FirstLine.StartsWith('{')
        && head.FirstLine.Contains("\"kind\"", StringComparison.Ordinal)
        && head.FirstLine.Contains("\"ids\"", StringComparison.Ordinal);

    public async IAsyncEnumerable<ImportRecord> ReadAsync(
        RecordInput input, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var lines = new LineReader(input.Content, input.Start);
        await lines.SkipToStartAsync(cancellation);
        var parser = new JsonLinesParser(input.Source);
        var records = input.Start.Records;
        while (await lines.ReadAsync(cancellation))
        {
            if (!lines.IsTooLong && lines.Line.Span.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0) continue;
            yield return Parse(parser, lines, lines.Next with { Records = ++records });
        }
    }

    private static ImportRecord Parse(JsonLinesParser parser, LineReader lines, ImportPosition next)
    {
        if (lines.IsTooLong)
            return ImportRecord.Rejected(lines.Number, next, $"The line is longer than {LineReader.MaxLineBytes} bytes.");
        var statements = new List<SourcedStatement>(1);
        var fault = parser.Parse(lines.Line.Span, lines.Number, statements);
        return fault is null ? ImportRecord.Of(lines.Number, next, statements) : ImportRecord.Rejected(lines.Number, next, fault);
    }
}
