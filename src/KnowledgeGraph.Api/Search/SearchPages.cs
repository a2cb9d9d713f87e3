using KnowledgeGraph.Api.Ids;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Relay;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Search;

/// <summary>Reads a page of hits. One search of the store, and its keys where cursors are wanted or given.</summary>
internal sealed class SearchPages(IGraphSnapshot snapshot, SearchQuery query, CancellationToken cancellation)
{
    /// <summary>How far from its old position the node of a cursor is looked for.</summary>
    private const int Reach = 32;

    public async ValueTask<ConnectionPages<SearchHit>> ReadAsync(PageRequest page)
    {
        if (page.IsBackward && page.Before is null)
            throw ApiErrors.BadInput("'last' needs 'before': hits count from the best one. Use 'first'.");
        if (!page.IsBackward && page.Before is not null) throw ApiErrors.BadInput("'before' needs 'last'.");
        var argument = page.IsBackward ? "before" : "after";
        SearchCursor? cursor = (page.IsBackward ? page.Before : page.After) is { } text ? SearchCursor.Decode(text, argument) : null;
        var before = Reach + (page.IsBackward ? page.Size : 0);
        var (from, reach) = cursor is { } at ? (Math.Max(0, at.Position - before), 2 * Reach) : (page.Skip, 0);
        var wanted = query with { Skip = from, Take = page.Size + reach + 1 };
        var found = await snapshot.SearchAsync(wanted, cancellation).ConfigureAwait(false);
        var keys = cursor is not null || page.WantsCursors
            ? await snapshot.ReadKeysAsync(found.Nodes, cancellation).ConfigureAwait(false)
            : null;
        var (start, end) = Cut(page, found, cursor is { } given && keys is not null ? PlaceOf(given, from, found, keys) : null);
        return Build(found, keys, from, start, end);
    }

    /// <summary>The rows of the page among those found.</summary>
    private static (int Start, int End) Cut(PageRequest page, SearchResult found, int? anchor)
    {
        var count = found.Nodes.Length;
        if (page.IsBackward) return (Math.Max(0, (anchor ?? 0) - page.Size), Math.Min(anchor ?? 0, count));
        var start = anchor is { } place ? Math.Min(place + 1, count) : 0;
        return (start, Math.Min(start + page.Size, count));
    }

    /// <summary>The row of the cursor's node, or that of its old position. May lie before the first row.</summary>
    private static int PlaceOf(SearchCursor cursor, int from, SearchResult found, TextColumn keys)
    {
        for (var row = 0; row < found.Nodes.Length; row++)
        {
            if (GlobalId.Encode(found.Nodes[row].Kind, keys[row]) == cursor.Id) return row;
        }

        return cursor.Position - from;
    }

    private ConnectionPages<SearchHit> Build(SearchResult found, TextColumn? keys, int from, int start, int end)
    {
        var hits = new SearchHit[end - start];
        var cursors = keys is null ? null : new string[hits.Length];
        for (var i = 0; i < hits.Length; i++)
        {
            var row = start + i;
            hits[i] = new SearchHit(found.Nodes[row], found.Scores[row]);
            if (cursors is not null && keys is not null) cursors[i] = SearchCursor.Encode(from + row, found.Nodes[row].Kind, keys[row]);
        }

        var total = found.Totals.Values.Sum();
        return new ConnectionPages<SearchHit>([0, hits.Length], hits)
        {
            Cursors = cursors is null ? null : new StringColumn(cursors),
            HasPreviousPage = [Math.Min(from + start, total) > 0],
            HasNextPage = [from + (long)end < total],
            TotalCounts = [checked((int)total)],
            State = new SearchSource(query, found.Totals),
        };
    }
}
