using System.Runtime.InteropServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries.Filters;
using KnowledgeGraph.Storage.Queries.Orders;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>
/// Cuts a window out of a sorted permutation: binary search for the cursors, then a walk that stops when the window is full.
/// </summary>
internal sealed class PermutationWalk(int[] permutation, OrderPlan order, NodePredicate? filter, CancellationToken cancellation)
{
    /// <summary>Makes the result from the window's rows.</summary>
    public delegate NodeList Finish(ReadOnlySpan<OrderRow> rows, long total, bool hasPrevious, bool hasNext);

    public NodeList List(Window window, OrderCursor? after, OrderCursor? before, bool withTotal, Finish finish)
    {
        var start = after is null ? 0 : Bound(after, inclusive: true);
        var end = before is null ? permutation.Length : Math.Max(start, Bound(before, inclusive: false));
        var rows = new List<OrderRow>();
        bool hasPrevious, hasNext;
        if (window.First < 0 || window.Last < 0 || window.Skip < 0)
            throw QueryFaults.Invalid($"A window cannot take {Math.Min(window.First ?? 0, window.Last ?? 0)} items or pass over " +
                $"{window.Skip}.");
        start = Skip(start, end, window.Skip);
        if (window.First is null && window.Last is { } last)
        {
            var stop = WalkBack(rows, start, end, last);
            hasPrevious = HasMatch(0, stop);
            hasNext = HasMatch(end, permutation.Length);
        }
        else
        {
            var stop = Walk(rows, start, end, window.First ?? int.MaxValue);
            hasNext = HasMatch(stop, permutation.Length);
            var cut = window.Last is { } atMost ? Math.Max(0, rows.Count - atMost) : 0;
            rows.RemoveRange(0, cut);
            hasPrevious = cut > 0 || HasMatch(0, start);
        }

        return finish(CollectionsMarshal.AsSpan(rows), withTotal ? Total() : 0, hasPrevious, hasNext);
    }

    private bool Holds(int position)
    {
        if ((position & 0xFFF) == 0) cancellation.ThrowIfCancellationRequested();
        return filter is null || filter(permutation[position]);
    }

    /// <summary>The position behind as many matches as are to be passed over. Without a filter every node matches.</summary>
    private int Skip(int start, int end, int count)
    {
        if (filter is null) return (int)Math.Min(end, start + (long)count);
        for (; start < end && count > 0; start++)
        {
            if (Holds(start)) count--;
        }

        return start;
    }

    private int Walk(List<OrderRow> rows, int start, int end, int count)
    {
        var position = start;
        for (; position < end && rows.Count < count; position++)
        {
            if (Holds(position)) rows.Add(new(0, permutation[position], 0));
        }

        return position;
    }

    private int WalkBack(List<OrderRow> rows, int start, int end, int count)
    {
        var position = end;
        while (position > start && rows.Count < count)
        {
            position--;
            if (Holds(position)) rows.Add(new(0, permutation[position], 0));
        }

        rows.Reverse();
        return position;
    }

    private bool HasMatch(int start, int end)
    {
        for (var position = start; position < end; position++)
        {
            if (Holds(position)) return true;
        }

        return false;
    }

    private long Total()
    {
        if (filter is null) return permutation.Length;
        long total = 0;
        for (var position = 0; position < permutation.Length; position++)
        {
            if (Holds(position)) total++;
        }

        return total;
    }

    /// <summary>Number of nodes before the cursor, the one at the cursor included or not.</summary>
    private int Bound(OrderCursor cursor, bool inclusive)
    {
        var (low, high) = (0, permutation.Length);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            var difference = order.Compare(new OrderRow(0, permutation[middle], 0), cursor);
            if (difference < 0 || (inclusive && difference == 0)) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
