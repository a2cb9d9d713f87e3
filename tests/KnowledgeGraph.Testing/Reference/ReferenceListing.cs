using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Testing;

/// <summary>Filter, sort, cut.</summary>
internal static class ReferenceListing
{
    public static NodeList Of(ReferenceGraph graph, ListQuery query)
    {
        ReferenceFilter.Check(query.Kind, query.Filter);
        var order = new ReferenceOrder(graph, query.Order.Count == 0 ? [NodeOrder.Key()] : query.Order);
        if (order.UsesPlace) throw new StoreException(StoreFault.Invalid, "A list of nodes has no listed order; use it in an expansion.");
        var rows = graph.Visible(query.Kind).Where(node => ReferenceFilter.Holds(graph, node, query.Filter))
            .Select(node => order.Row(node, 0)).Order(order).ToList();
        var slice = ReferenceWindow.Of(rows, query.Window, order);
        var taken = rows[slice.Range];
        return new()
        {
            Nodes = [.. taken.Select(row => row.Node)],
            Total = query.WithTotal ? rows.Count : null,
            Cursors = query.WithCursors ? ReferenceColumns.Texts([.. taken.Select(row => order.Cursor(row, 0))]) : null,
            HasPrevious = slice.HasPrevious,
            HasNext = slice.HasNext,
        };
    }
}
