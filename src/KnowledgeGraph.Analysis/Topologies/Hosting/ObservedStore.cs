using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Analysis.Topologies.Hosting;

/// <summary>
/// A store that tells a <see cref="TopologyHost"/> what is written through it, so that the next topology can be made as a delta. All
/// writes of a process should go through it. One that goes past it is noticed by its version, and the host asks the store's log of
/// changes or reads the store anew. Disposing it disposes the store.
/// </summary>
public sealed class ObservedStore(IGraphStore store, TopologyHost host) : IGraphStore
{
    public ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default) => store.OpenSnapshotAsync(cancellation);

    public async ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var number = host.Log.Begin();
        var noted = NotedWrites.None;
        long? version = null;
        try
        {
            noted = await NoteAsync(batch, cancellation).ConfigureAwait(false);
            var result = await store.WriteAsync(batch, cancellation).ConfigureAwait(false);
            if (result.IsChange) version = result.Version;
            return result;
        }
        finally
        {
            host.Log.End(number, version, noted);
            host.RefreshInBackground();
        }
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private async ValueTask<NotedWrites> NoteAsync(GraphBatch batch, CancellationToken cancellation)
    {
        NodeReference[] references =
            [.. batch.Nodes.SelectMany(node => node.Ids.Select(id => new NodeReference(node.Kind, id))), .. batch.Deletions];
        using var snapshot = await store.OpenSnapshotAsync(cancellation).ConfigureAwait(false);
        return new(references, await BeforeAsync(snapshot, references, cancellation).ConfigureAwait(false));
    }

    /// <summary>
    /// A pinned snapshot still knows later what there was. Another one shows nothing any more of a node that the write deletes or merges
    /// into another, so it is asked now.
    /// </summary>
    private async ValueTask<IReadOnlyCollection<NodeId>> BeforeAsync(
        IGraphSnapshot snapshot, NodeReference[] references, CancellationToken cancellation)
    {
        if (snapshot.IsPinned || !host.Log.Follows(references.Length)) return [];
        var nodes = new NodeId[references.Length];
        await snapshot.FindAsync(references, nodes, cancellation).ConfigureAwait(false);
        return [.. nodes.Where(static node => !node.IsNone)];
    }
}
