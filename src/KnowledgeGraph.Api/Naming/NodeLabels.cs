using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Naming;

/// <summary>Reads what output shows of many nodes of any kinds: three reads of the store a kind.</summary>
public static class NodeLabels
{
    public static async Task<Dictionary<NodeId, NodeLabel>> ReadAsync(
        IGraphSnapshot snapshot, IEnumerable<NodeId> nodes, CancellationToken cancellation)
    {
        var labels = new Dictionary<NodeId, NodeLabel>();
        foreach (var kind in nodes.Distinct().GroupBy(node => node.Kind)) await ReadKindAsync(snapshot, [.. kind], labels,
            cancellation).ConfigureAwait(false);
        return labels;
    }

    private static async Task ReadKindAsync(
        IGraphSnapshot snapshot, NodeId[] nodes, Dictionary<NodeId, NodeLabel> labels, CancellationToken cancellation)
    {
        var isPaper = nodes[0].Kind == NodeKind.Paper;
        NodeProperty[] properties = isPaper ? [NodeProperty.Name, NodeProperty.Year] : [NodeProperty.Name];
        var keys = await snapshot.ReadKeysAsync(nodes, cancellation).ConfigureAwait(false);
        var columns = await snapshot.ReadAsync(nodes, properties, cancellation).ConfigureAwait(false);
        var names = (TextColumn)columns[0];
        var years = isPaper ? (IntegerColumn)columns[1] : null;
        for (var row = 0; row < nodes.Length; row++)
        {
            long? year = years is null || years.IsNull(row) ? null : years.Values[row];
            labels[nodes[row]] = new(keys.GetString(row) ?? "", names.GetString(row) ?? "", year);
        }
    }
}
