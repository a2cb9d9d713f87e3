using System.Runtime.InteropServices;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Queries.Orders;

/// <summary>
/// Takes rows in any order and keeps those that a window shows. With first or last it holds no more than about twice as many rows as
/// asked, however many come (selection instead of a full sort). Reused from one start node to the next; one thread only.
/// </summary>
internal sealed class WindowSelection
{
    private const int MinCapacity = 32;
    private readonly OrderPlan _order;
    private readonly int? _first;
    private readonly int? _last;
    private readonly int _skip;
    private readonly List<OrderRow> _rows = [];
    private readonly IComparer<OrderRow> _keepOrder;
    private readonly int _keep;
    private OrderCursor? _after;
    private OrderCursor? _before;
    private OrderRow? _worst;
    private long _within;

    public WindowSelection(OrderPlan order, Window window)
    {
        Check(window);
        (_order, _first, _last, _skip) = (order, window.First, window.Last, window.Skip);
        _keep = (_first, _skip) switch
        {
            ({ } wanted, _) => (int)Math.Min((long)wanted + _skip, int.MaxValue),
            (null, 0) => _last ?? int.MaxValue,
            _ => int.MaxValue,
        };
        _keepOrder = _first is null && _last is not null ? Comparer<OrderRow>.Create((x, y) => order.Compare(y, x)) : order;
    }

    /// <summary>Rows offered since the start.</summary>
    public long Total { get; private set; }

    public bool HasPrevious { get; private set; }

    public bool HasNext { get; private set; }

    /// <exception cref="StoreException">The window asks for less than nothing.</exception>
    public static void Check(Window window)
    {
        if (window.First < 0 || window.Last < 0)
            throw QueryFaults.Invalid($"A window cannot take {Math.Min(window.First ?? 0, window.Last ?? 0)} items; take zero or more.");
        if (window.Skip < 0) throw QueryFaults.Invalid($"A window cannot pass over {window.Skip} items; pass over zero or more.");
    }

    public void Start(OrderCursor? after, OrderCursor? before)
    {
        (_after, _before, _worst, _within, Total, HasPrevious, HasNext) = (after, before, null, 0, 0, false, false);
        _rows.Clear();
    }

    public void Add(OrderRow row)
    {
        Total++;
        if (_after is not null && _order.Compare(row, _after) <= 0)
        {
            HasPrevious = true;
            return;
        }

        if (_before is not null && _order.Compare(row, _before) >= 0)
        {
            HasNext = true;
            return;
        }

        _within++;
        if (_worst is { } worst && _keepOrder.Compare(row, worst) > 0) return;
        _rows.Add(row);
        if (_keep < int.MaxValue / 2 && _rows.Count >= Math.Max(MinCapacity, _keep * 2)) Shrink();
    }

    /// <summary>The rows of the window in order; valid until the next start.</summary>
    /// <param name="isSorted">True when rows were added in order.</param>
    public ReadOnlySpan<OrderRow> Finish(bool isSorted)
    {
        if (!isSorted || _rows.Count < _within) _rows.Sort(_order);
        var (start, end) = ((int)Math.Min(_skip, _rows.Count), _rows.Count);
        HasPrevious |= start > 0;
        if (_first is { } first)
        {
            HasNext |= _within > start + (long)first;
            end = (int)Math.Min(end, start + (long)first);
            if (_last is { } last)
            {
                HasPrevious |= end - start > last;
                start = Math.Max(start, end - last);
            }
        }
        else if (_last is { } last)
        {
            HasPrevious |= _within - start > last;
            start = Math.Max(start, end - last);
        }

        return CollectionsMarshal.AsSpan(_rows)[start..end];
    }

    private void Shrink()
    {
        _rows.Sort(_keepOrder);
        _rows.RemoveRange(_keep, _rows.Count - _keep);
        if (_keep > 0) _worst = _rows[^1];
    }
}
