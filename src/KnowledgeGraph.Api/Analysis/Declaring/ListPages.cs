using System.Globalization;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Relay;

namespace KnowledgeGraph.Api.Analysis.Declaring;

/// <summary>
/// Pages of lists that lie in memory and never change, such as the members of a community: a cursor is a place in the list, from 1.
/// </summary>
internal static class ListPages
{
    public static ConnectionPages<T> Of<T>(PageRequest page, IReadOnlyList<IReadOnlyList<T>> lists)
    {
        List<T> items = [];
        List<string?> cursors = [];
        var offsets = new int[lists.Count + 1];
        var (next, previous, totals) = (new bool[lists.Count], new bool[lists.Count], new int[lists.Count]);
        for (var row = 0; row < lists.Count; row++)
        {
            var (start, end) = WindowOf(page, lists[row].Count);
            for (var place = start; place < end; place++)
            {
                items.Add(lists[row][place]);
                cursors.Add((place + 1).ToString(CultureInfo.InvariantCulture));
            }

            (previous[row], next[row], totals[row]) = (start > 0, end < lists[row].Count, lists[row].Count);
            offsets[row + 1] = items.Count;
        }

        return new ConnectionPages<T>(offsets, [.. items])
        {
            Cursors = new StringColumn([.. cursors]),
            HasNextPage = next,
            HasPreviousPage = previous,
            TotalCounts = totals,
        };
    }

    private static (int Start, int End) WindowOf(PageRequest page, int count)
    {
        var low = Math.Min(count, Place(page.After, "after") ?? 0);
        var high = Math.Max(low, Math.Min(count, (Place(page.Before, "before") - 1) ?? count));
        if (!page.IsBackward)
        {
            var start = (int)Math.Min(high, low + (long)page.Skip);
            return (start, (int)Math.Min(high, start + (long)page.Size));
        }

        return (Math.Max(low, high - page.Size), high);
    }

    private static int? Place(string? cursor, string argument)
    {
        if (cursor is null) return null;
        return int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place > 0
            ? place
            : throw ApiErrors.BadInput($"'{argument}' is no cursor of this list: use the 'cursor' of an edge, or 'endCursor' of a page.");
    }
}
