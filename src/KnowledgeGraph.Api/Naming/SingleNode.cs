using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Naming;

/// <summary>The batched look-up of ids, for those who have one.</summary>
internal static class SingleNode
{
    /// <summary>The node with an id; null when there is none.</summary>
    public static async Task<NodeId?> FindAsync(this IGraphSnapshot snapshot, NodeKind kind, ExternalId id, CancellationToken cancellation)
    {
        var found = new NodeId[1];
        await snapshot.FindAsync(new[] { new NodeReference(kind, id) }, found, cancellation).ConfigureAwait(false);
        return found[0] == default ? null : found[0];
    }
}
