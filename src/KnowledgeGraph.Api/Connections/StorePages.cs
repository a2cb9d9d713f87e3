using System.Text;
using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.GraphQL.Relay;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Connections;

/// <summary>Translates between the pages of connections and the windows of the store. Arrays are handed on, not copied.</summary>
internal static class StorePages
{
    /// <summary>Longest cursor accepted, in UTF-16 units: no store makes longer ones.</summary>
    private const int MaxCursorLength = 8_192;

    /// <summary>The window that a page asks for; an empty one where only the total is wanted.</summary>
    public static Window WindowOf(PageRequest page)
    {
        var size = page.WantsEdges ? page.Size : 0;
        return new Window(
            page.IsBackward ? null : size,
            ReadCursor(page.After, "after"),
            page.IsBackward ? size : null,
            ReadCursor(page.Before, "before"))
        {
            Skip = page.Skip,
        };
    }

    public static ConnectionPages<NodeId> Of(Expansion expansion, ConnectionSource source) => new(expansion.Offsets, expansion.Nodes)
    {
        Cursors = expansion.Cursors is { } cursors ? StoreColumns.Cursors(cursors) : null,
        HasNextPage = expansion.HasNext,
        HasPreviousPage = expansion.HasPrevious,
        TotalCounts = expansion.Totals is { } totals ? Array.ConvertAll(totals, total => checked((int)total)) : null,
        State = source,
    };

    public static ConnectionPages<NodeId> Of(NodeList list, ConnectionSource source) => new([0, list.Nodes.Length], list.Nodes)
    {
        Cursors = list.Cursors is { } cursors ? StoreColumns.Cursors(cursors) : null,
        HasNextPage = [list.HasNext],
        HasPreviousPage = [list.HasPrevious],
        TotalCounts = list.Total is { } total ? [checked((int)total)] : null,
        State = source,
    };

    public static ConnectionSource SourceOf(ConnectionPages pages) =>
        pages.State as ConnectionSource ?? throw new InvalidOperationException("The connection does not say what it was read from.");

    private static ReadOnlyMemory<byte> ReadCursor(string? cursor, string argument) => cursor switch
    {
        null => default,
        { Length: > 0 and <= MaxCursorLength } => Encoding.UTF8.GetBytes(cursor),
        _ => throw ApiErrors.BadInput($"'{argument}' is no cursor: use the 'cursor' of an edge, or 'endCursor' or 'startCursor' " +
            $"of a page."),
    };
}
