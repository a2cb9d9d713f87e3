using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Journals;

namespace KnowledgeGraph.Storage.Embedded;

/// <summary>
/// A batch that waits for the writer, already encoded by its caller's thread; or a request to flush what came before it.
/// </summary>
/// <param name="Batch">What is to be applied.</param>
/// <param name="Encoded">What is to be journalled, which the caller disposes once <see cref="Done"/> has ended; null to flush.</param>
internal sealed record PendingWrite(GraphBatch Batch, FrameBuffer? Encoded)
{
    public bool IsFlush => Encoded is null;

    public int Bytes => Encoded?.PayloadLength ?? 0;

    public TaskCompletionSource<WriteResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
