using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries.Orders;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>The visible nodes of a kind in an order.</summary>
internal static class SortedNodes
{
    public static int[] Of(IGraphView view, NodeKind kind, OrderPlan order)
    {
        var rows = new OrderRow[checked((int)view.CountVisible(kind))];
        var count = 0;
        for (var ordinal = 0; ordinal < view.Bound(kind); ordinal++)
        {
            if (view.IsVisible(kind, ordinal)) rows[count++] = order.Row(ordinal, 0);
        }

        Array.Sort(rows, order);
        return Array.ConvertAll(rows, row => row.Ordinal);
    }
}
