using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// How many rows a window needs and from which end: one more than it shows, which tells whether the list goes on. What lies beyond
/// the cursors is the statement's to say.
/// </summary>
internal sealed class WindowCut
{
    private readonly Window _window;

    public WindowCut(Window window)
    {
        if (window.First < 0 || window.Last < 0)
            throw QueryFaults.Invalid($"A window cannot take {Math.Min(window.First ?? 0, window.Last ?? 0)} items; take zero or more.");
        if (window.Skip < 0) throw QueryFaults.Invalid($"A window cannot pass over {window.Skip} items; pass over zero or more.");
        _window = window;
    }

    /// <summary>True when only the end of the list is wanted, which is read backwards.</summary>
    public bool IsReversed => _window is { First: null, Last: not null, Skip: 0 };

    /// <summary>Rows to ask for; null for all.</summary>
    public long? Limit => (IsReversed ? _window.Last : _window.First) is { } count ? _window.Skip + count + 1L : null;

    /// <summary>The rows to show, in order, and whether there are more on either side.</summary>
    public (IReadOnlyList<CypherValue[]> Rows, bool HasPrevious, bool HasNext) Cut(List<CypherValue[]> rows)
    {
        var skipped = Math.Min(_window.Skip, rows.Count);
        var (hasPrevious, hasNext) = (skipped > 0, false);
        rows.RemoveRange(0, skipped);
        if (_window.First is { } first && rows.Count > first)
        {
            hasNext = true;
            rows.RemoveRange(first, rows.Count - first);
        }

        if (IsReversed) rows.Reverse();
        if (_window.Last is { } last && rows.Count > last)
        {
            hasPrevious = true;
            rows.RemoveRange(0, rows.Count - last);
        }

        return (rows, hasPrevious, hasNext);
    }
}
