using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Analysis.Topologies.Hosting;

/// <summary>
/// A store that tells a <see cref="TopologyHost"/> what is written through it, so that the next topology can be made as a delta. All
/// writes of a process should go through it. One that goes past it is noticed by its version, and the host reads the store anew,
/// unless it happens in the very moment of a write through here that changes nothing. Disposing it disposes the store.
/// </summary>
public sealed class ObservedStore(IGraphStore store, TopologyHost host) : IGraphStore
{
    public ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default) => store.OpenSnapshotAsync(cancellation);

    public async ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        host.Log.Begin();
        long? version = null;
        try
        {
            // A batch that changes nothing reports the version that it found, which another write may have made.
            var found = await VersionAsync(cancellation).ConfigureAwait(false);
            var result = await store.WriteAsync(batch, cancellation).ConfigureAwait(false);
            if (result.Version > found) version = result.Version;
            return result;
        }
        finally
        {
            host.Log.End(version, version is null ? [] : References(batch));
            host.RefreshInBackground();
        }
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private async ValueTask<long> VersionAsync(CancellationToken cancellation)
    {
        using var snapshot = await store.OpenSnapshotAsync(cancellation).ConfigureAwait(false);
        return snapshot.Version;
    }

    private static NodeReference[] References(GraphBatch batch) =>
        [.. batch.Nodes.SelectMany(node => node.Ids.Select(id => new NodeReference(node.Kind, id))), .. batch.Deletions];
}
