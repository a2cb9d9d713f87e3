using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Puts the answer to an expansion together, start node by start node.</summary>
internal sealed class ExpansionBuilder(ExpandQuery query, NodeKind end, OrderTranslator order, WindowCut cut, int starts)
{
    private const int FirstProperty = 4;
    private readonly int[] _offsets = new int[starts + 1];
    private readonly long[] _totals = new long[starts];
    private readonly bool[] _hasPrevious = new bool[starts];
    private readonly bool[] _hasNext = new bool[starts];
    private readonly List<NodeId> _nodes = [];
    private readonly TextColumnBuilder _cursors = new(starts * 4, 64);
    private readonly List<CypherValue>[] _properties = [.. query.EdgeProperties.Select(_ => new List<CypherValue>())];

    /// <param name="start">Place in the question; starts come in order.</param>
    /// <param name="slice">One row of the statement of <see cref="ExpandReader"/>.</param>
    public void Add(int start, CypherValue[] slice)
    {
        if (query.WithTotals) _totals[start] = slice[1].AsInt64();
        var (rows, hasPrevious, hasNext) = cut.Cut([.. slice[4].AsList().Select(row => row.AsList())]);
        _hasPrevious[start] = hasPrevious || (!slice[2].IsNull && slice[2].AsBoolean());
        _hasNext[start] = hasNext || (!slice[3].IsNull && slice[3].AsBoolean());
        foreach (var row in rows)
        {
            _nodes.Add(new(end, row[0].AsInt64()));
            if (query.WithCursors) CursorRow.Of(order, row[1], row[2], row[3].AsInt32()).Write(order, _cursors);
            for (var i = 0; i < _properties.Length; i++) _properties[i].Add(row[FirstProperty + i]);
        }

        _offsets[start + 1] = _nodes.Count;
    }

    public Expansion Finish() => new()
    {
        Offsets = _offsets,
        Nodes = [.. _nodes],
        Edges = [.. query.EdgeProperties.Select((property, i) =>
            ColumnBuilder.Build(RelationPropertyInfo.Of(property).Type, _properties[i]))],
        Totals = query.WithTotals ? _totals : null,
        Cursors = query.WithCursors ? _cursors.Finish() : null,
        HasPrevious = _hasPrevious,
        HasNext = _hasNext,
    };
}
