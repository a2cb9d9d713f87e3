using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Changes;

namespace KnowledgeGraph.Analysis.Tests.Topologies;

/// <summary>
/// A store that tells what was changed since a position, the number of writes before it. A write and its place in the log become visible
/// as one.
/// </summary>
internal sealed class NamedChanges(IGraphStore store) : IGraphStore, IChangeFeed
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly List<HashSet<NodeId>> _writes = [];

    /// <summary>Says instead why the changes cannot be told.</summary>
    public string? Refusal { get; set; }

    /// <summary>From where the changes were asked for, in order.</summary>
    public List<int> Asked { get; } = [];

    public ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default) =>
        GuardAsync(async () => await store.OpenSnapshotAsync(cancellation));

    public ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation = default) => GuardAsync(async () =>
    {
        NodeReference[] references =
            [.. batch.Nodes.SelectMany(node => node.Ids.Select(id => new NodeReference(node.Kind, id))), .. batch.Deletions];
        var touched = await FindAsync(references);
        var result = await store.WriteAsync(batch, cancellation);
        touched.UnionWith(await FindAsync(references));
        _writes.Add(touched);
        return result;
    });

    public ValueTask<ChangePosition> PositionAsync(CancellationToken cancellation = default) =>
        GuardAsync(() => Task.FromResult(ChangePosition.At($"{_writes.Count}")));

    public ValueTask<ChangedNodes> SinceAsync(string position, int maxNodes, CancellationToken cancellation = default) =>
        GuardAsync(() => ChangedAsync(position, cancellation));

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        _gate.Dispose();
    }

    private async Task<ChangedNodes> ChangedAsync(string position, CancellationToken cancellation)
    {
        var from = int.Parse(position, CultureInfo.InvariantCulture);
        Asked.Add(from);
        if (Refusal is not null) return ChangedNodes.Unknown(Refusal);
        var touched = _writes.Skip(from).SelectMany(nodes => nodes).ToHashSet();
        using var snapshot = await store.OpenSnapshotAsync(cancellation);
        var visible = new HashSet<NodeId>();
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++)
            await foreach (var nodes in snapshot.StreamNodesAsync(kind, cancellation)) visible.UnionWith(nodes.ToArray());
        visible.IntersectWith(touched);
        return ChangedNodes.Of(visible, touched.Except(visible).ToHashSet());
    }

    private async ValueTask<T> GuardAsync<T>(Func<Task<T>> work)
    {
        await _gate.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<HashSet<NodeId>> FindAsync(NodeReference[] references)
    {
        using var snapshot = await store.OpenSnapshotAsync();
        var nodes = new NodeId[references.Length];
        await snapshot.FindAsync(references, nodes);
        return [.. nodes.Where(node => !node.IsNone)];
    }
}
