using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Queries.Orders;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Puts the answer to an expansion together, start node by start node.</summary>
/// <param name="query">The question.</param>
/// <param name="end">Kind of the other ends.</param>
/// <param name="order">Of the edges.</param>
/// <param name="cut">The window.</param>
/// <param name="starts">How many start nodes there are.</param>
/// <param name="firstProperty">Where the edge properties begin in an edge's list.</param>
internal sealed class ExpansionBuilder(
    ExpandQuery query, NodeKind end, OrderTranslator order, WindowCut cut, int starts, int firstProperty)
{
    private readonly int[] _offsets = new int[starts + 1];
    private readonly long[] _totals = new long[starts];
    private readonly bool[] _hasPrevious = new bool[starts];
    private readonly bool[] _hasNext = new bool[starts];
    private readonly List<CypherValue[]> _rows = [];
    private int _start;

    /// <summary>The lists of the edges in the windows, in order.</summary>
    public IReadOnlyList<CypherValue[]> Rows => _rows;

    /// <param name="slice">What <see cref="EdgeLists.Expressions"/> gave for the next start node.</param>
    public void Add(CypherValue[] slice)
    {
        if (query.WithTotals) _totals[_start] = slice[1].AsInt64();
        var (rows, hasPrevious, hasNext) = cut.Cut([.. slice[0].AsList().Select(row => row.AsList())]);
        _hasPrevious[_start] = hasPrevious || IsTrue(slice, 2);
        _hasNext[_start] = hasNext || IsTrue(slice, 3);
        _rows.AddRange(rows);
        _offsets[++_start] = _rows.Count;
    }

    public Expansion Finish() => new()
    {
        Offsets = _offsets,
        Nodes = [.. _rows.Select(row => new NodeId(end, row[0].AsInt64()))],
        Edges = [.. query.EdgeProperties.Select((property, i) => ColumnBuilder.Build(
            RelationPropertyInfo.Of(property).Type, [.. _rows.Select(row => row[firstProperty + i])]))],
        Totals = query.WithTotals ? _totals : null,
        Cursors = query.WithCursors ? Cursors() : null,
        HasPrevious = _hasPrevious,
        HasNext = _hasNext,
    };

    private TextColumn Cursors()
    {
        var cursors = new TextColumnBuilder(_rows.Count, 64);
        foreach (var row in _rows) CursorFormat.Write(CursorRow.Of(order, row[1], row[2], row[3].AsInt32()), order.Terms, cursors);
        return cursors.Finish();
    }

    private static bool IsTrue(CypherValue[] slice, int index) => slice.Length > index && !slice[index].IsNull && slice[index].AsBoolean();
}
