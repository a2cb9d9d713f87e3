using KnowledgeGraph.Api.Ids;
using KnowledgeGraph.Api.Storage;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Relay;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Search;

/// <summary>Reads a page of hits. One search of the store, and its keys where cursors are wanted or given.</summary>
internal sealed class SearchPages(IGraphSnapshot snapshot, SearchQuery query, FieldContext field)
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
        var found = await snapshot.SearchAsync(wanted, field.CancellationToken).ConfigureAwait(false);
        var (start, end) = Cut(page, found, cursor is { } given ? await PlaceOfAsync(given, from, found).ConfigureAwait(false) : null);
        var shown = found.Nodes.AsMemory(start, end - start);
        if (snapshot is IReadAheadSnapshot ahead) await ReadAheadAsync(ahead, shown, page.WantsCursors).ConfigureAwait(false);
        var keys = page.WantsCursors ? await snapshot.ReadKeysAsync(shown, field.CancellationToken).ConfigureAwait(false) : null;
        return Build(found, keys, from, start, end);
    }

    private ValueTask ReadAheadAsync(IReadAheadSnapshot ahead, ReadOnlyMemory<NodeId> shown, bool withKeys)
    {
        var next = LookAhead.OfNodes(field, shown.Length, "nodes", "edges/node");
        return ahead.ReadAheadAsync(shown, withKeys ? kind => next(kind) with { WithKeys = true } : next, field.CancellationToken);
    }

    /// <summary>The rows of the page among those found.</summary>
    private static (int Start, int End) Cut(PageRequest page, SearchResult found, int? anchor)
    {
        var count = found.Nodes.Length;
        if (page.IsBackward)
        {
            var last = Math.Min(anchor ?? 0, count);
            // The hits may have become fewer than there were before the cursor.
            return (Math.Clamp((anchor ?? 0) - page.Size, 0, last), last);
        }

        var start = anchor is { } place ? Math.Min(place + 1, count) : 0;
        return (start, Math.Min(start + page.Size, count));
    }

    /// <summary>The row of the cursor's node, or that of its old position. May lie before the first row.</summary>
    private async ValueTask<int> PlaceOfAsync(SearchCursor cursor, int from, SearchResult found)
    {
        var keys = await snapshot.ReadKeysAsync(found.Nodes, field.CancellationToken).ConfigureAwait(false);
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
            if (cursors is not null && keys is not null) cursors[i] = SearchCursor.Encode(from + row, found.Nodes[row].Kind, keys[i]);
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
