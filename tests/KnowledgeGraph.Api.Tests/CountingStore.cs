using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Tests;

/// <summary>Hands every snapshot out behind a <see cref="CountingSnapshot"/> and keeps the names of all calls.</summary>
internal sealed class CountingStore(IGraphStore inner) : IGraphStore
{
    public List<string> Calls { get; } = [];

    public async ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default) =>
        new CountingSnapshot(await inner.OpenSnapshotAsync(cancellation), Calls);

    public ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation = default) =>
        inner.WriteAsync(batch, cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
