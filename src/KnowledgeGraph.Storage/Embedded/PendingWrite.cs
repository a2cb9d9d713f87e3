using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded;

/// <summary>
/// A batch that waits for the writer, already encoded by its caller's thread; or a request to flush what came before it.
/// </summary>
internal sealed record PendingWrite(GraphBatch Batch, byte[] Bytes, bool IsFlush = false)
{
    public TaskCompletionSource<WriteResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
