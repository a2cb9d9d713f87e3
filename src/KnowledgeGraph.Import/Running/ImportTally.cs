using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.Running;

/// <summary>Counts of a running import. Reading and writing count different fields, so no lock is needed.</summary>
internal sealed class ImportTally
{
    private const int FirstRejectedKept = 100;

    private readonly List<ImportedFile> _files = [];
    private readonly List<string> _skipped = [];
    private readonly List<RejectedRecord> _firstRejected = [];
    private readonly SortedDictionary<string, long> _remarks = new(StringComparer.Ordinal);
    private long _statements;
    private long _nodesCreated;
    private long _nodesMerged;
    private long _relationsCreated;
    private long _relationsMerged;
    private long _version;
    private long _unknown;

    public long Records { get; private set; }

    public long Rejected { get; private set; }

    public int FilesDone => _files.Count;

    public void Count(ImportRecord record, RejectedRecord? rejected)
    {
        Records++;
        _statements += record.Statements.Count;
        foreach (var remark in record.Remarks) _remarks[remark.Category] = _remarks.GetValueOrDefault(remark.Category) + 1;
        if (rejected is null) return;
        Rejected++;
        if (_firstRejected.Count < FirstRejectedKept) _firstRejected.Add(rejected);
    }

    public void Count(WriteResult result)
    {
        _nodesCreated += result.NodesCreated;
        _nodesMerged += result.NodesMerged;
        _relationsCreated += result.RelationsCreated;
        _relationsMerged += result.RelationsMerged;
        _version = Math.Max(_version, result.Version);
    }

    /// <summary>Counts statements about nodes that the graph does not hold.</summary>
    public void CountUnknown(long statements) => _unknown += statements;

    public void Finish(ImportedFile file) => _files.Add(file);

    public void Skip(string file) => _skipped.Add(file);

    public ImportReport ToReport(TimeSpan elapsed, ImportCheckpoint? resumedFrom)
    {
        if (_unknown > 0) _remarks[UnknownNodes.Category] = _unknown;
        return MakeReport(elapsed, resumedFrom);
    }

    private ImportReport MakeReport(TimeSpan elapsed, ImportCheckpoint? resumedFrom) => new()
    {
        ResumedFrom = resumedFrom,
        Files = _files,
        FilesSkipped = _skipped,
        Records = Records,
        Rejected = Rejected,
        FirstRejected = _firstRejected,
        Remarks = _remarks,
        Statements = _statements,
        NodesCreated = _nodesCreated,
        NodesMerged = _nodesMerged,
        RelationsCreated = _relationsCreated,
        RelationsMerged = _relationsMerged,
        Version = _version,
        Elapsed = elapsed,
    };
}
