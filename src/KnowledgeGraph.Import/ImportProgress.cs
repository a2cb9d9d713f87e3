namespace KnowledgeGraph.Import;

/// <summary>How far an import is.</summary>
/// <param name="File">The document being read.</param>
/// <param name="Format">Its format, for people.</param>
/// <param name="FilesDone">Documents read to their end.</param>
/// <param name="FileCount">Documents found.</param>
/// <param name="BytesRead">Bytes read from disk, packed as they lie there.</param>
/// <param name="BytesTotal">Bytes of all documents; 0 when standard input is among them.</param>
/// <param name="Records">Records read.</param>
/// <param name="Rejected">Records rejected.</param>
/// <param name="Elapsed">Time since the start.</param>
public sealed record ImportProgress(
    string File,
    string Format,
    int FilesDone,
    int FileCount,
    long BytesRead,
    long BytesTotal,
    long Records,
    long Rejected,
    TimeSpan Elapsed)
{
    public double RecordsPerSecond => Elapsed > TimeSpan.Zero ? Records / Elapsed.TotalSeconds : 0;

    /// <summary>Time to the end at the present rate of bytes; null when that cannot be said yet.</summary>
    public TimeSpan? Remaining =>
        BytesTotal > 0 && BytesRead > 0 ? Elapsed * ((double)Math.Max(0, BytesTotal - BytesRead) / BytesRead) : null;
}
