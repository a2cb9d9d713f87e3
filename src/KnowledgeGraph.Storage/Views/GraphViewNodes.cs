using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Storage.Views;

/// <summary>Checks nodes that came from outside before a view is asked for them.</summary>
internal static class GraphViewNodes
{
    /// <summary>Whether the view can be asked for the node at all, visible or not.</summary>
    public static bool Holds(this IGraphView view, NodeId node) =>
        !node.IsNone && node.Kind <= NodeKind.Topic && node.Number < view.Bound(node.Kind);

    /// <summary>As <see cref="IGraphView.FindRows"/>.</summary>
    /// <exception cref="StoreException">Names the first that is no node of this version, or not visible.</exception>
    public static INodeRows Rows(this IGraphView view, ReadOnlySpan<NodeId> nodes) => view.FindRows(nodes) ?? throw Fault(view, nodes);

    private static StoreException Fault(IGraphView view, ReadOnlySpan<NodeId> nodes)
    {
        foreach (var node in nodes)
        {
            if (!view.Holds(node) || !view.IsVisible(node.Kind, (int)node.Number)) return QueryFaults.Node(node);
        }

        throw new InvalidOperationException($"The view found no rows for {nodes.Length} nodes, although each of them is visible.");
    }
}
