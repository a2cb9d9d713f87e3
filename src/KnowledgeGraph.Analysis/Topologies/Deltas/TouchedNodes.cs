using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Changes;

namespace KnowledgeGraph.Analysis.Topologies.Deltas;

/// <summary>
/// The nodes that some writes may have changed: those that their statements name, as they were found before and as they are found
/// now. One that was found before and is no more was deleted, or merged into another.
/// </summary>
/// <param name="Visible">Nodes that exist now.</param>
/// <param name="Gone">Nodes that existed and do not exist now.</param>
internal sealed record TouchedNodes(IReadOnlySet<NodeId> Visible, IReadOnlySet<NodeId> Gone)
{
    public static TouchedNodes Of(ChangedNodes changed) => new(changed.Visible, changed.Gone);

    /// <summary>With nodes that were found before the writes, where the earlier snapshot no longer shows them.</summary>
    public TouchedNodes With(IEnumerable<NodeId> before)
    {
        var gone = before.Where(node => !Visible.Contains(node)).ToHashSet();
        return gone.Count == 0 ? this : this with { Gone = gone.Union(Gone).ToHashSet() };
    }

    public static async Task<TouchedNodes> FindAsync(
        IGraphSnapshot before, IGraphSnapshot after, NodeReference[] references, CancellationToken cancellation)
    {
        var (old, now) = (new NodeId[references.Length], new NodeId[references.Length]);
        await before.FindAsync(references, old, cancellation).ConfigureAwait(false);
        await after.FindAsync(references, now, cancellation).ConfigureAwait(false);
        var visible = now.Where(node => !node.IsNone).ToHashSet();
        return new(visible, old.Where(node => !node.IsNone && !visible.Contains(node)).ToHashSet());
    }
}
