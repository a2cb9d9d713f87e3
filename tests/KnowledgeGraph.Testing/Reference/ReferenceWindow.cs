using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Testing;

/// <summary>The part of a sorted list that a window shows, and whether the list goes on around it.</summary>
internal readonly record struct ReferenceWindow(int Start, int End, int Count)
{
    public Range Range => Start..End;

    public bool HasPrevious => Start > 0;

    public bool HasNext => End < Count;

    public static ReferenceWindow Of(
        List<ReferenceRow> rows, Window window, ReferenceOrder order, Func<ReferenceRow, ReferenceRow>? locate = null)
    {
        if (window.First < 0 || window.Last < 0)
            throw new StoreException(StoreFault.Invalid, $"A window cannot take {Math.Min(window.First ?? 0, window.Last ?? 0)} items; take zero or more.");

        locate ??= cursor => cursor;
        var start = 0;
        var end = rows.Count;
        if (!window.After.IsEmpty)
        {
            var after = locate(order.Parse(window.After));
            start = rows.Count(row => order.Compare(row, after) <= 0);
        }

        if (!window.Before.IsEmpty)
        {
            var before = locate(order.Parse(window.Before));
            end = Math.Max(start, rows.Count(row => order.Compare(row, before) < 0));
        }

        start = (int)Math.Min(end, (long)start + window.Skip);
        if (window.First is { } first) end = Math.Min(end, (int)Math.Min((long)start + first, int.MaxValue));
        if (window.Last is { } last) start = Math.Max(start, end - last);
        return new(start, end, rows.Count);
    }
}
