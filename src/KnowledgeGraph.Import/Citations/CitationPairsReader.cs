using System.Runtime.CompilerServices;
using System.Text;
using KnowledgeGraph.Import.Inputs;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.Citations;

/// <summary>
/// Reads citations as two columns: the id of the citing paper, a tab, the id of the cited one. Bare ids are of
/// <see cref="RecordInput.Scheme"/>. A line states only the citation, and makes no paper.
/// </summary>
public sealed class CitationPairsReader : IRecordReader
{
    private const string DefaultSource = "citation-pairs";

    public string Format => "citations";

    public string Description => "citation pairs (citing, tab, cited)";

    public bool AddsToKnownNodesOnly => true;

    public bool Recognizes(InputHead head)
    {
        var line = head.FirstLine;
        var tab = line.IndexOf('\t');
        return tab > 0 && line.IndexOf('\t', tab + 1) < 0 && IdParser.TryParse(line[..tab], out _)
            && IdParser.TryParse(line[(tab + 1)..], out _);
    }

    public async IAsyncEnumerable<ImportRecord> ReadAsync(
        RecordInput input, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var lines = new LineReader(input.Content, input.Start, maxLineBytes: 8 * ExternalId.MaxLength);
        await lines.SkipToStartAsync(cancellation);
        var records = input.Start.Records;
        while (await lines.ReadAsync(cancellation))
        {
            if (!lines.IsTooLong && lines.Line.IsEmpty) continue;
            yield return Parse(input, lines, lines.Next with { Records = ++records });
        }
    }

    private static ImportRecord Parse(RecordInput input, LineReader lines, ImportPosition next)
    {
        var text = Encoding.UTF8.GetString(lines.Line.Span);
        var tab = text.IndexOf('\t');
        if (tab < 0) return ImportRecord.Rejected(lines.Number, next, "A line holds the citing id, a tab, and the cited id.");
        if (!TryId(input.Scheme, text[..tab], out var citing)) return Unreadable(lines, next, input, text[..tab]);
        if (!TryId(input.Scheme, text[(tab + 1)..], out var cited)) return Unreadable(lines, next, input, text[(tab + 1)..]);
        var statement = new NodeStatement(NodeKind.Paper, citing);
        statement.Relate(Relation.Cites, cited);
        return ImportRecord.Of(lines.Number, next, [new SourcedStatement(input.Source ?? DefaultSource, statement)]);
    }

    private static bool TryId(IdScheme scheme, string text, out ExternalId id) =>
        scheme == IdScheme.None ? IdParser.TryParse(text, out id) : IdParser.TryParse(scheme, text, out id);

    private static ImportRecord Unreadable(LineReader lines, ImportPosition next, RecordInput input, string text)
    {
        var shown = text.Length <= 80 ? text : text[..80] + "…";
        var wanted = input.Scheme == IdScheme.None ? "an id; name the scheme of bare ids" : $"an id of the scheme {input.Scheme.Name()}";
        return ImportRecord.Rejected(lines.Number, next, $"'{shown}' is not {wanted}.");
    }
}
