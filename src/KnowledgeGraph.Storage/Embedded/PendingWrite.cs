using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded;

/// <summary>A batch that waits for the writer, already encoded by its caller's thread.</summary>
internal sealed record PendingWrite(GraphBatch Batch, byte[] Bytes)
{
    public TaskCompletionSource<WriteResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
