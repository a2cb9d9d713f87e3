using System.Buffers;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries.Filters;
using KnowledgeGraph.Storage.Queries.Orders;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>Follows one relation from many nodes: per start node filter, order and cut; then one pass per edge property.</summary>
internal sealed class Expander
{
    /// <summary>Lists of owners that one layer does not have whole are put together in borrowed memory; longer ones in memory of their own.</summary>
    private const int BorrowedOwners = 4096;

    /// <summary>Nodes taken of each list, as far as room for them is made before they are counted.</summary>
    private const int ExpectedNodes = 8;

    private readonly IGraphView _view;
    private readonly QueryCache _cache;
    private readonly ExpandQuery _query;
    private readonly RelationInfo _info;
    private readonly NodeKind _end;
    private readonly NodeKind _start;
    private readonly bool _isForward;
    private readonly OrderPlan _order;
    private readonly CursorCodec _codec;
    private readonly NodePredicate? _filter;
    private readonly OrderCursor? _after;
    private readonly OrderCursor? _before;
    private readonly EdgePlaces _places;

    /// <summary>Null if no property of an edge is wanted.</summary>
    private readonly List<EdgeAddress>? _edges;
    private readonly bool _isListed;
    private readonly bool _isPrefix;
    private readonly PrefixExpansion? _prefixes;
    private readonly bool _comparesKeys;
    private readonly bool _needsPlaces;
    private readonly FirstByRank? _firstByKey;
    private WindowSelection? _selection;
    private NodeId[] _nodes = [];
    private int _count;
    private long _offered;
    private int[] _scratch = [];

    public Expander(IGraphView view, QueryCache cache, ExpandQuery query, CancellationToken cancellation = default)
    {
        (_view, _cache, _query, _info) = (view, cache, query, Schema.Of(query.Relation));
        _isForward = query.Direction == Direction.Forward;
        _end = Schema.End(_info, query.Direction);
        _start = Schema.Start(_info, query.Direction);
        foreach (var property in query.EdgeProperties)
        {
            if (!Enum.IsDefined(property) || property == RelationProperty.None) throw QueryFaults.EdgeProperty(_info, property);
        }

        _filter = query.Filter is null ? null : new FilterCompiler(view, cancellation).Compile(_end, query.Filter);
        var ranks = cache.KeyRanks(_end);
        var byDefault = _isForward ? NodeOrder.AsListed() : NodeOrder.Key();
        _order = new OrderPlan(view, _end, query.Order.Count == 0 ? [byDefault] : query.Order, isExpansion: true, ranks);
        _isListed = _isForward && _order.Terms[0] == NodeOrder.AsListed();
        _comparesKeys = ranks is null && _order.Terms[0].By == OrderBy.Key;
        _codec = new CursorCodec(_order);
        if (!query.Window.After.IsEmpty) _after = _codec.Read(query.Window.After.Span);
        if (!query.Window.Before.IsEmpty) _before = _codec.Read(query.Window.Before.Span);
        WindowSelection.Check(query.Window);
        _edges = query.EdgeProperties.Count == 0 ? null : [];
        _places = new EdgePlaces(view, _info, query.Direction);
        _isPrefix = _isListed && _after is null && _before is null && query.Window is { Last: null, Skip: 0 };
        if (_isPrefix && _filter is null && !query.WithTotals) _prefixes = new PrefixExpansion(view, _info, query, cancellation);
        var isByKey = !_isForward && _order.IsByKey && _after is null && _before is null && query.Window is { Last: null, Skip: 0 };
        if (isByKey && ranks is not null)
            _firstByKey = new FirstByRank(ranks, Math.Min(query.Window.First ?? FirstByRank.MaxCount, FirstByRank.MaxCount));
        _needsPlaces = query.EdgeProperties.Count > 0 || query.WithCursors || _after is not null || _before is not null || _order.UsesPlace;
    }

    public Expansion Expand(ReadOnlySpan<NodeId> starts, CancellationToken cancellation)
    {
        var rows = _view.Rows(starts);
        foreach (var start in starts)
        {
            if (start.Kind != _start) throw QueryFaults.Start(start, _info, _query.Direction);
        }

        if (_prefixes?.Expand(rows, starts, _codec) is { } expansion) return expansion;

        var borrowed = _isForward ? [] : ArrayPool<int>.Shared.Rent(BorrowedOwners);
        try
        {
            _scratch = borrowed;
            return ExpandEach(starts, rows, cancellation);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(borrowed);
        }
    }

    private Expansion ExpandEach(ReadOnlySpan<NodeId> starts, INodeRows rows, CancellationToken cancellation)
    {
        var offsets = new int[starts.Length + 1];
        var totals = _query.WithTotals ? new long[starts.Length] : null;
        var cursors = _query.WithCursors ? new TextColumnBuilder(starts.Length * 4, 48) : null;
        var (hasPrevious, hasNext) = (new bool[starts.Length], new bool[starts.Length]);
        _nodes = new NodeId[starts.Length * Math.Min(_query.Window.First ?? ExpectedNodes, ExpectedNodes)];
        for (var i = 0; i < starts.Length; i++)
        {
            if ((i & 0xFF) == 0) cancellation.ThrowIfCancellationRequested();
            (hasPrevious[i], hasNext[i], var total) = _isPrefix
                ? TakePrefix((int)starts[i].Number, rows.Targets(i, _query.Relation), cursors)
                : ExpandOne((int)starts[i].Number, cursors);
            offsets[i + 1] = _count;
            if (totals is not null) totals[i] = total;
        }

        if (_comparesKeys) _cache.NoteOrderedByKey(_view, _end, _offered);
        if (_nodes.Length != _count) Array.Resize(ref _nodes, _count);
        return new()
        {
            Offsets = offsets,
            Nodes = _nodes,
            Edges = ReadEdges(),
            Totals = totals,
            Cursors = cursors?.Finish(),
            HasPrevious = hasPrevious,
            HasNext = hasNext,
        };
    }

    private Column[] ReadEdges()
    {
        if (_edges is null) return [];
        var columns = new Column[_query.EdgeProperties.Count];
        for (var i = 0; i < columns.Length; i++) columns[i] = EdgeColumnReader.Read(_view, _info, _query.EdgeProperties[i], _edges);
        return columns;
    }

    private (bool HasPrevious, bool HasNext, long Total) ExpandOne(int start, TextColumnBuilder? cursors)
    {
        if (_firstByKey is not null)
        {
            // A short list has no more to select from than a larger page may hold.
            var owners = _view.Owners(_query.Relation, start, ref _scratch);
            if (_query.Window.First <= FirstByRank.MaxCount || owners.Length <= FirstByRank.MaxCount)
                return TakeFirstByKey(_firstByKey, start, owners, cursors);
        }

        var after = _after is null ? null : _places.Locate(_after, start, _order);
        var before = _before is null ? null : _places.Locate(_before, start, _order);
        var selection = _selection ??= new WindowSelection(_order, _query.Window);
        selection.Start(after, before);
        if (_isForward) OfferTargets(start, selection);
        else OfferOwners(start, selection);

        foreach (var row in selection.Finish(_isListed))
        {
            Take(start, row);
            if (cursors is not null) _codec.Write(row, _places.Occurrence(start, row), cursors);
        }

        _offered += selection.Total;
        return (selection.HasPrevious, selection.HasNext, selection.Total);
    }

    /// <summary>The beginning of a list in its own order, which needs no selection.</summary>
    private (bool HasPrevious, bool HasNext, long Total) TakePrefix(
        int owner, ReadOnlySpan<int> targets, TextColumnBuilder? cursors)
    {
        var wanted = _query.Window.First ?? int.MaxValue;
        var total = 0;
        for (var place = 0; place < targets.Length; place++)
        {
            var target = targets[place];
            if (!_view.IsVisible(_end, target) || (_filter is not null && !_filter(target))) continue;
            if (total < wanted)
            {
                var row = new OrderRow(0, target, place);
                Take(owner, row);
                if (cursors is not null) _codec.Write(row, targets[..place].Count(target), cursors);
            }

            total++;
            if (total > wanted && !_query.WithTotals) break;
        }

        return (false, total > wanted, total);
    }

    /// <summary>The owners of a target that come first by key. Their places are looked up for those taken alone.</summary>
    private (bool HasPrevious, bool HasNext, long Total) TakeFirstByKey(
        FirstByRank first, int target, ReadOnlySpan<int> owners, TextColumnBuilder? cursors)
    {
        first.Select(owners, _filter);
        var (previous, place) = (-1, 0);
        foreach (var owner in first.Selected)
        {
            if (_needsPlaces) place = _places.Find(owner, target, owner == previous ? place + 1 : 0);
            previous = owner;
            var row = new OrderRow(0, owner, place);
            Take(target, row);
            if (cursors is not null) _codec.Write(row, _places.Occurrence(target, row), cursors);
        }

        return (false, first.Total > first.Selected.Length, first.Total);
    }

    private void Take(int start, OrderRow row)
    {
        if (_count == _nodes.Length) Array.Resize(ref _nodes, Math.Max(16, 2 * _count));
        _nodes[_count++] = new NodeId(_end, row.Ordinal);
        _edges?.Add(_isForward ? new(start, row.Place) : new(row.Ordinal, row.Place));
    }

    private void OfferTargets(int owner, WindowSelection selection)
    {
        var targets = _view.Targets(_query.Relation, owner);
        for (var place = 0; place < targets.Length; place++)
        {
            var target = targets[place];
            if (_view.IsVisible(_end, target) && (_filter is null || _filter(target))) selection.Add(_order.Row(target, place));
        }
    }

    private void OfferOwners(int target, WindowSelection selection)
    {
        var (previous, place) = (-1, 0);
        foreach (var owner in _view.Owners(_query.Relation, target, ref _scratch))
        {
            var skip = owner == previous ? place + 1 : 0;
            place = _needsPlaces ? _places.Find(owner, target, skip) : skip;
            previous = owner;
            if (_filter is null || _filter(owner)) selection.Add(_order.Row(owner, place));
        }
    }
}
