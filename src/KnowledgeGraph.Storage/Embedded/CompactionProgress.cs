namespace KnowledgeGraph.Storage.Embedded;

/// <summary>How far a compaction is.</summary>
/// <param name="BytesWritten">Bytes of the new segment written so far.</param>
/// <param name="BytesExpected">Bytes of the segments that are merged: the new one is about as long.</param>
public readonly record struct CompactionProgress(long BytesWritten, long BytesExpected);
