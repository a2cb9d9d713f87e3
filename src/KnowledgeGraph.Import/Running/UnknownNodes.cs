using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.Running;

/// <summary>
/// Sets aside what is said about nodes that the graph does not hold. A statement makes its node visible, so that a bare pair of ids
/// would make a paper without a title; only the other end of a relation may wait for its node.
/// </summary>
internal static class UnknownNodes
{
    public const string Category = "statements about nodes that the graph does not hold";

    public static async ValueTask SetAsideAsync(
        IGraphStore store, PendingBatch pending, ImportTally tally, RejectsLog rejects, CancellationToken cancellation)
    {
        var nodes = pending.Batch.Nodes;
        var references = nodes.Select(node => new NodeReference(node.Kind, node.Ids[0])).ToArray();
        var found = new NodeId[references.Length];
        using (var snapshot = await store.OpenSnapshotAsync(cancellation)) await snapshot.FindAsync(references, found, cancellation);
        for (var i = 0; i < found.Length; i++)
        {
            if (!found[i].IsNone) continue;
            var text = $"The graph does not hold {references[i].Id}; import it, then this file again.";
            rejects.Write(pending.Places[i].File, pending.Places[i].Line, new(Category, text));
        }

        var index = 0;
        tally.CountUnknown(nodes.RemoveAll(_ => found[index++].IsNone));
    }
}
