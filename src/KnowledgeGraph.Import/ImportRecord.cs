using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import;

/// <summary>
/// One record of a document: the statements that it makes, or the reason why it was rejected, and remarks in either case.
/// A record may make no statement and still be whole, for example the front matter of a volume.
/// </summary>
public sealed class ImportRecord
{
    private ImportRecord(
        long line, ImportPosition next, IReadOnlyList<SourcedStatement> statements, string? rejection, IReadOnlyList<ImportRemark> remarks)
    {
        Line = line;
        Next = next;
        Statements = statements;
        Rejection = rejection;
        Remarks = remarks;
    }

    /// <summary>Line on which the record starts, counted from 1.</summary>
    public long Line { get; }

    /// <summary>Where the following record starts.</summary>
    public ImportPosition Next { get; }

    public IReadOnlyList<SourcedStatement> Statements { get; }

    /// <summary>Why the record makes no statement; null when it was understood.</summary>
    public string? Rejection { get; }

    public IReadOnlyList<ImportRemark> Remarks { get; }

    public static ImportRecord Of(
        long line, ImportPosition next, IReadOnlyList<SourcedStatement> statements, params IReadOnlyList<ImportRemark> remarks) =>
        new(line, next, statements, null, remarks);

    public static ImportRecord Rejected(long line, ImportPosition next, string reason) => new(line, next, [], reason, []);
}
