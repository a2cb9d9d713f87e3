using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import;

/// <summary>What to import and how.</summary>
public sealed record ImportOptions
{
    /// <summary>
    /// Files, folders (read recursively, in ordinal order), patterns with <c>*</c>, <c>?</c> and <c>**</c>, or <c>-</c> for
    /// <see cref="StandardInput"/>.
    /// </summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Name of the format; null to tell it from each document's content.</summary>
    public string? Format { get; init; }

    /// <summary>Scheme of the ids in citation pairs.</summary>
    public IdScheme Scheme { get; init; }

    /// <summary>The day from which dates without a year are understood; null for each file's own date.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The name of who states this; null for the format's own.</summary>
    public string? Source { get; init; }

    /// <summary>Statements that become durable together. Default 10,000.</summary>
    public int BatchSize { get; init; } = 10_000;

    /// <summary>True to stop at the first rejected record. What stands before it is imported.</summary>
    public bool IsStrict { get; init; }

    /// <summary>File that receives rejected records and remarks as JSON Lines; null for none.</summary>
    public string? RejectsFile { get; init; }

    /// <summary>Goes on where an earlier import of the same paths stopped.</summary>
    public ImportCheckpoint? Resume { get; init; }

    /// <summary>Called after each durable batch with the place from which the import can go on.</summary>
    public Func<ImportCheckpoint, CancellationToken, ValueTask>? OnCheckpoint { get; init; }

    /// <summary>Read for the path <c>-</c>. The importer does not dispose it.</summary>
    public Stream? StandardInput { get; init; }
}
