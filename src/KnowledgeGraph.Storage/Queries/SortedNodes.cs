using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries.Orders;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>The visible nodes of a kind in an order.</summary>
internal static class SortedNodes
{
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static int[] Of(IGraphView view, NodeKind kind, OrderPlan order, CancellationToken cancellation)
    {
        var rows = new OrderRow[checked((int)view.CountVisible(kind))];
        var count = 0;
        for (var ordinal = 0; ordinal < view.Bound(kind); ordinal++)
        {
            if ((ordinal & 0xFFF) == 0) cancellation.ThrowIfCancellationRequested();
            if (view.IsVisible(kind, ordinal)) rows[count++] = order.Row(ordinal, 0);
        }

        Sort(rows, order, cancellation);
        return Array.ConvertAll(rows, row => row.Ordinal);
    }

    /// <summary>The sort of the runtime cannot be cancelled but through its comparer, and wraps what that throws.</summary>
    internal static void Sort(OrderRow[] rows, OrderPlan order, CancellationToken cancellation)
    {
        try
        {
            Array.Sort(rows, new CancellableOrder(order, cancellation));
        }
        catch (InvalidOperationException wrapped) when (wrapped.InnerException is OperationCanceledException)
        {
            throw new OperationCanceledException(cancellation);
        }
    }

    private sealed class CancellableOrder(OrderPlan order, CancellationToken cancellation) : IComparer<OrderRow>
    {
        private int _comparisons;

        public int Compare(OrderRow x, OrderRow y)
        {
            if ((++_comparisons & 0xFFF) == 0) cancellation.ThrowIfCancellationRequested();
            return order.Compare(x, y);
        }
    }
}
