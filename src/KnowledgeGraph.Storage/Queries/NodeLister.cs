using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries.Filters;
using KnowledgeGraph.Storage.Queries.Orders;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>
/// Lists nodes: by key along the order that the view keeps; else along a cached permutation where there is one, or by selection in
/// one pass over the kind.
/// </summary>
internal sealed class NodeLister
{
    private readonly IGraphView _view;
    private readonly QueryCache _cache;
    private readonly ListQuery _query;
    private readonly OrderPlan _order;
    private readonly CursorCodec _codec;
    private readonly NodePredicate? _filter;
    private readonly OrderCursor? _after;
    private readonly OrderCursor? _before;
    private readonly CancellationToken _cancellation;

    public NodeLister(IGraphView view, QueryCache cache, ListQuery query, CancellationToken cancellation)
    {
        (_view, _cache, _query, _cancellation) = (view, cache, query, cancellation);
        _filter = new FilterCompiler(view, cancellation).Compile(Schema.Check(query.Kind), query.Filter);
        _order = new OrderPlan(view, query.Kind, query.Order.Count == 0 ? [NodeOrder.Key()] : query.Order, isExpansion: false);
        _codec = new CursorCodec(_order);
        if (!query.Window.After.IsEmpty) _after = _codec.Read(query.Window.After.Span);
        if (!query.Window.Before.IsEmpty) _before = _codec.Read(query.Window.Before.Span);
    }

    public NodeList List()
    {
        WindowSelection.Check(_query.Window);
        if (_order.IsByKey)
        {
            return new KeyListing(_view, _query.Kind, _order, _filter, _cancellation).List(
                _query.Window, _after, _before, _query.WithTotal, Build);
        }

        var permutation = _cache.Permutation(_query.Kind, _order, _view.CountVisible(_query.Kind), () => SortedNodes.Of(_view, _query.Kind, _order, _cancellation));
        return permutation is null ? Select() : new PermutationWalk(permutation, _order, _filter, _cancellation).List(
            _query.Window, _after, _before, _query.WithTotal, Build);
    }

    private NodeList Select()
    {
        var selection = new WindowSelection(_order, _query.Window);
        selection.Start(_after, _before);
        for (var ordinal = 0; ordinal < _view.Bound(_query.Kind); ordinal++)
        {
            if ((ordinal & 0xFFF) == 0) _cancellation.ThrowIfCancellationRequested();
            if (_view.IsVisible(_query.Kind, ordinal) && (_filter is null || _filter(ordinal))) selection.Add(_order.Row(ordinal, 0));
        }

        var rows = selection.Finish(isSorted: false);
        return Build(rows, selection.Total, selection.HasPrevious, selection.HasNext);
    }

    private NodeList Build(ReadOnlySpan<OrderRow> rows, long total, bool hasPrevious, bool hasNext)
    {
        var nodes = rows.IsEmpty ? [] : new NodeId[rows.Length];
        for (var i = 0; i < rows.Length; i++) nodes[i] = new(_query.Kind, rows[i].Ordinal);
        return new()
        {
            Nodes = nodes,
            Total = _query.WithTotal ? total : null,
            Cursors = _query.WithCursors ? Cursors(rows, nodes) : null,
            HasPrevious = hasPrevious,
            HasNext = hasNext,
        };
    }

    private TextColumn Cursors(ReadOnlySpan<OrderRow> rows, ReadOnlySpan<NodeId> nodes)
    {
        var found = _view.Rows(nodes);
        if (_codec.IsKey) return new KeyCursorColumn(_codec, found);
        var cursors = new TextColumnBuilder(rows.Length, 64);
        for (var i = 0; i < rows.Length; i++) _codec.Write(rows[i], 0, found.Key(i), cursors);
        return cursors.Finish();
    }
}
