using System.Runtime.InteropServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries.Filters;
using KnowledgeGraph.Storage.Queries.Orders;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>
/// Cuts a window out of the nodes of a kind by key, walking the order that the view keeps: the cost is that of the window, not of the
/// kind, unless a filter lets few through.
/// </summary>
internal sealed class KeyListing(IGraphView view, NodeKind kind, OrderPlan order, NodePredicate? filter, CancellationToken cancellation)
{
    private const int MaxReserved = 1 << 10;

    private readonly IKeyWalk _walk = view.WalkKeys(kind);
    private int _steps;

    public NodeList List(Window window, OrderCursor? after, OrderCursor? before, bool withTotal, PermutationWalk.Finish finish)
    {
        // A window whose end lies before its beginning is empty, and ends where it begins.
        if (after is not null && before is not null && Compare(before, after) <= 0) before = after;
        var rows = new List<OrderRow>(Math.Min(window.First ?? window.Last ?? 0, MaxReserved));
        bool hasPrevious, hasNext;
        if (window.Skip > 0) after = Skip(after, before, window.Skip);
        if (window.First is null && window.Last is { } last)
        {
            SeekTo(before, inclusive: ReferenceEquals(before, after));
            WalkBack(rows, after, last);
            hasPrevious = HasPrevious();
            SeekTo(before, inclusive: ReferenceEquals(before, after));
            hasNext = HasNext();
        }
        else
        {
            SeekTo(after ?? Start, inclusive: true);
            Walk(rows, before, window.First ?? int.MaxValue);
            hasNext = HasNext();
            var cut = window.Last is { } atMost ? Math.Max(0, rows.Count - atMost) : 0;
            rows.RemoveRange(0, cut);
            SeekTo(after ?? Start, inclusive: true);
            hasPrevious = cut > 0 || HasPrevious();
        }

        return finish(CollectionsMarshal.AsSpan(rows), withTotal ? Total() : 0, hasPrevious, hasNext);
    }

    /// <summary>The cursor of the last of the nodes that are passed over.</summary>
    private OrderCursor? Skip(OrderCursor? after, OrderCursor? before, int count)
    {
        SeekTo(after ?? Start, inclusive: true);
        while (count > 0 && _walk.TryNext(out var ordinal))
        {
            var row = new OrderRow(0, ordinal, 0);
            if (before is not null && order.Compare(row, before) >= 0) break;
            if (!Holds(ordinal)) continue;
            var key = order.Key(row).ToArray();
            after = new([new OrderValue(true, 0, key)], key, 0);
            count--;
        }

        return after;
    }

    private static OrderCursor Start { get; } = new([new OrderValue(true, 0, [])], [], 0);

    private static int Compare(OrderCursor x, OrderCursor y)
    {
        var byText = TextOf(x).SequenceCompareTo(TextOf(y));
        return byText != 0 ? byText : x.Key.AsSpan().SequenceCompareTo(y.Key);
    }

    private static ReadOnlySpan<byte> TextOf(OrderCursor cursor) => cursor.Values.Length > 0 ? cursor.Values[0].Text : cursor.Key;

    /// <summary>Goes to the cursor: behind its node when inclusive, else before it. A cursor may name a node that is gone.</summary>
    private void SeekTo(OrderCursor? cursor, bool inclusive)
    {
        if (cursor is null)
        {
            _walk.SeekEnd();
            return;
        }

        var text = TextOf(cursor);
        var difference = text.SequenceCompareTo(cursor.Key);
        _walk.Seek(text, behind: difference < 0 || (inclusive && difference == 0));
    }

    private bool Holds(int ordinal)
    {
        if ((++_steps & 0xFFF) == 0) cancellation.ThrowIfCancellationRequested();
        return filter is null || filter(ordinal);
    }

    private void Walk(List<OrderRow> rows, OrderCursor? before, int count)
    {
        while (rows.Count < count && _walk.TryNext(out var ordinal))
        {
            if (before is not null && order.Compare(new OrderRow(0, ordinal, 0), before) >= 0)
            {
                _walk.TryPrevious(out _);
                return;
            }

            if (Holds(ordinal)) rows.Add(new(0, ordinal, 0));
        }
    }

    private void WalkBack(List<OrderRow> rows, OrderCursor? after, int count)
    {
        while (rows.Count < count && _walk.TryPrevious(out var ordinal))
        {
            if (after is not null && order.Compare(new OrderRow(0, ordinal, 0), after) <= 0)
            {
                _walk.TryNext(out _);
                break;
            }

            if (Holds(ordinal)) rows.Add(new(0, ordinal, 0));
        }

        rows.Reverse();
    }

    private bool HasNext()
    {
        while (_walk.TryNext(out var ordinal))
        {
            if (Holds(ordinal)) return true;
        }

        return false;
    }

    private bool HasPrevious()
    {
        while (_walk.TryPrevious(out var ordinal))
        {
            if (Holds(ordinal)) return true;
        }

        return false;
    }

    private long Total()
    {
        if (filter is null) return view.CountVisible(kind);
        long total = 0;
        for (var ordinal = 0; ordinal < view.Bound(kind); ordinal++)
        {
            if (view.IsVisible(kind, ordinal) && Holds(ordinal)) total++;
        }

        return total;
    }
}
