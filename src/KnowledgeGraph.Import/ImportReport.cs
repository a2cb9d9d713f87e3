namespace KnowledgeGraph.Import;

/// <summary>What an import did.</summary>
public sealed record ImportReport
{
    /// <summary>Where the import went on; null when it began at the beginning. What stands before is not counted here.</summary>
    public required ImportCheckpoint? ResumedFrom { get; init; }

    /// <summary>Documents read, each with its format.</summary>
    public required IReadOnlyList<ImportedFile> Files { get; init; }

    /// <summary>Files of a folder or pattern that are of no known format.</summary>
    public required IReadOnlyList<string> FilesSkipped { get; init; }

    public required long Records { get; init; }

    public required long Rejected { get; init; }

    /// <summary>The first rejected records, at most 100; all of them are in the rejects file.</summary>
    public required IReadOnlyList<RejectedRecord> FirstRejected { get; init; }

    /// <summary>Counts of what was noticed, by category.</summary>
    public required IReadOnlyDictionary<string, long> Remarks { get; init; }

    public required long Statements { get; init; }

    public required long NodesCreated { get; init; }

    public required long NodesMerged { get; init; }

    public required long RelationsCreated { get; init; }

    public required long RelationsMerged { get; init; }

    /// <summary>Version of the graph that holds everything; 0 when nothing was written.</summary>
    public required long Version { get; init; }

    public required TimeSpan Elapsed { get; init; }
}
