using System.Runtime.CompilerServices;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.Seeds;

/// <summary>
/// Reads a document that people wrote for people. Whom its names mean is decided over the document as a whole, so that it is
/// held whole, up to <see cref="MaxLength"/>; each of its papers is one record. Statements stand under a source of the document's own.
/// </summary>
public abstract class DocumentReader : IRecordReader
{
    /// <summary>Longest document that is read, in UTF-16 units.</summary>
    public const int MaxLength = 2 * 1024 * 1024;

    private protected DocumentReader()
    {
    }

    public abstract string Format { get; }

    public abstract string Description { get; }

    public abstract bool Recognizes(InputHead head);

    public async IAsyncEnumerable<ImportRecord> ReadAsync(RecordInput input,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var number = 0L;
        if (await ReadTextAsync(input.Content, cancellation).ConfigureAwait(false) is not { } text)
        {
            yield return ImportRecord.Rejected(1, new(1),
                $"The document is longer than {MaxLength} characters. Split it into several files.");
            yield break;
        }

        var content = Parse(text, input.AsOf);
        var source = input.Source ?? content.Source;
        var statements = new DocumentStatements(content);
        foreach (var paper in content.Papers)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return ImportRecord.Of(
                paper.Line, new(++number), [.. statements.Of(paper).Select(statement => new SourcedStatement(source, statement))]);
        }

        foreach (var reject in content.Rejects) yield return ImportRecord.Rejected(reject.Line, new(++number), reject.Reason);
    }

    private protected abstract DocumentContent Parse(string text, DateOnly asOf);

    private static async ValueTask<string?> ReadTextAsync(Stream content, CancellationToken cancellation)
    {
        using var reader = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var text = new StringBuilder();
        var buffer = new char[16 * 1024];
        while (await reader.ReadAsync(buffer, cancellation).ConfigureAwait(false) is var count and > 0)
        {
            if (text.Length + count > MaxLength) return null;
            text.Append(buffer, 0, count);
        }

        return UnicodeComposition.Compose(text.ToString());
    }
}
