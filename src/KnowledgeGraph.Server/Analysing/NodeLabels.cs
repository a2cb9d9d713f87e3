using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Server.Analysing;

/// <summary>Reads what output shows of many nodes of one kind, in one pass over the store.</summary>
internal static class NodeLabels
{
    public static async Task<Dictionary<NodeId, NodeLabel>> ReadAsync(
        IGraphSnapshot snapshot, IEnumerable<NodeId> nodes, CancellationToken cancellation)
    {
        var distinct = nodes.Distinct().ToArray();
        var labels = new Dictionary<NodeId, NodeLabel>(distinct.Length);
        if (distinct.Length == 0) return labels;
        var isPaper = distinct[0].Kind == NodeKind.Paper;
        NodeProperty[] properties = isPaper ? [NodeProperty.Name, NodeProperty.Year] : [NodeProperty.Name];
        var keys = await snapshot.ReadKeysAsync(distinct, cancellation);
        var columns = await snapshot.ReadAsync(distinct, properties, cancellation);
        var names = (TextColumn)columns[0];
        var years = isPaper ? (IntegerColumn)columns[1] : null;
        for (var row = 0; row < distinct.Length; row++)
        {
            long? year = years is null || years.IsNull(row) ? null : years.Values[row];
            labels[distinct[row]] = new(keys.GetString(row) ?? "", names.GetString(row) ?? "", year);
        }

        return labels;
    }
}
