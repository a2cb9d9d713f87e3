using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries.Filters;
using KnowledgeGraph.Storage.Queries.Orders;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>Follows one relation from many nodes: per start node filter, order and cut; then one pass per edge property.</summary>
internal sealed class Expander
{
    private readonly IGraphView _view;
    private readonly ExpandQuery _query;
    private readonly RelationInfo _info;
    private readonly NodeKind _end;
    private readonly bool _isForward;
    private readonly OrderPlan _order;
    private readonly CursorCodec _codec;
    private readonly NodePredicate? _filter;
    private readonly OrderCursor? _after;
    private readonly OrderCursor? _before;
    private readonly WindowSelection _selection;
    private readonly EdgePlaces _places;
    private readonly List<NodeId> _nodes = [];
    private readonly List<EdgeAddress> _edges = [];
    private readonly bool _isListed;
    private readonly bool _needsPlaces;
    private int[] _scratch = [];

    public Expander(IGraphView view, ExpandQuery query)
    {
        (_view, _query, _info) = (view, query, Schema.Of(query.Relation));
        _isForward = query.Direction == Direction.Forward;
        _end = Schema.End(_info, query.Direction);
        foreach (var property in query.EdgeProperties)
        {
            if (!Enum.IsDefined(property) || property == RelationProperty.None) throw QueryFaults.EdgeProperty(_info, property);
        }

        _filter = new FilterCompiler(view).Compile(_end, query.Filter);
        var byDefault = _isForward ? NodeOrder.AsListed() : NodeOrder.Key();
        _order = new OrderPlan(view, _end, query.Order.Count == 0 ? [byDefault] : query.Order, isExpansion: true);
        _isListed = _isForward && _order.Terms[0] == NodeOrder.AsListed();
        _codec = new CursorCodec(_order);
        if (!query.Window.After.IsEmpty) _after = _codec.Read(query.Window.After.Span);
        if (!query.Window.Before.IsEmpty) _before = _codec.Read(query.Window.Before.Span);
        _selection = new WindowSelection(_order, query.Window);
        _places = new EdgePlaces(view, _info);
        _needsPlaces = query.EdgeProperties.Count > 0 || query.WithCursors || _after is not null || _before is not null || _order.UsesPlace;
    }

    public Expansion Expand(ReadOnlySpan<NodeId> starts, CancellationToken cancellation)
    {
        var offsets = new int[starts.Length + 1];
        var totals = _query.WithTotals ? new long[starts.Length] : null;
        var cursors = _query.WithCursors ? new TextColumnBuilder(starts.Length * 4, 64) : null;
        var (hasPrevious, hasNext) = (new bool[starts.Length], new bool[starts.Length]);
        for (var i = 0; i < starts.Length; i++)
        {
            if ((i & 0xFF) == 0) cancellation.ThrowIfCancellationRequested();
            if (starts[i].Kind != Schema.Start(_info, _query.Direction)) throw QueryFaults.Start(starts[i], _info, _query.Direction);
            ExpandOne((int)starts[i].Number, cursors);
            offsets[i + 1] = _nodes.Count;
            (hasPrevious[i], hasNext[i]) = (_selection.HasPrevious, _selection.HasNext);
            if (totals is not null) totals[i] = _selection.Total;
        }

        return new()
        {
            Offsets = offsets,
            Nodes = [.. _nodes],
            Edges = [.. _query.EdgeProperties.Select(property => EdgeColumnReader.Read(_view, _info, property, _edges))],
            Totals = totals,
            Cursors = cursors?.Finish(),
            HasPrevious = hasPrevious,
            HasNext = hasNext,
        };
    }

    private void ExpandOne(int start, TextColumnBuilder? cursors)
    {
        _selection.Start(_after, _before);
        if (_isForward) OfferTargets(start);
        else OfferOwners(start);

        foreach (var row in _selection.Finish(_isListed))
        {
            _nodes.Add(new(_end, row.Ordinal));
            if (_query.EdgeProperties.Count > 0) _edges.Add(_isForward ? new(start, row.Place) : new(row.Ordinal, row.Place));
            if (cursors is not null) _codec.Write(row, cursors);
        }
    }

    private void OfferTargets(int owner)
    {
        var targets = _view.Targets(_query.Relation, owner);
        for (var place = 0; place < targets.Length; place++)
        {
            var target = targets[place];
            if (_view.IsVisible(_end, target) && (_filter is null || _filter(target))) _selection.Add(_order.Row(target, place));
        }
    }

    private void OfferOwners(int target)
    {
        var (previous, place) = (-1, 0);
        foreach (var owner in _view.Owners(_query.Relation, target, ref _scratch))
        {
            var skip = owner == previous ? place + 1 : 0;
            place = _needsPlaces ? _places.Find(owner, target, skip) : skip;
            previous = owner;
            if (_filter is null || _filter(owner)) _selection.Add(_order.Row(owner, place));
        }
    }
}
