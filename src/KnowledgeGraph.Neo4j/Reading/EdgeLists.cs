using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Queries.Orders;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// The windows of one expansion as expressions over its start node, wherever a statement has one: at its beginning or inside the list of
/// another expansion. An edge is a list <c>[number, (key, cursor values, occurrence)?, edge properties…, what is read ahead…]</c>.
/// </summary>
internal sealed class EdgeLists
{
    private readonly ExpandQuery _query;
    private readonly RelationInfo _info;
    private readonly NodeKind _end;
    private readonly CypherBuilder _builder;
    private readonly OrderTranslator _order;
    private readonly WindowCut _cut;
    private readonly OrderCursor? _after;
    private readonly OrderCursor? _before;
    private readonly string? _filter;
    private readonly string _start;
    private readonly string _edge;
    private readonly string _node;
    private readonly AheadColumns? _next;
    private readonly string _institution;
    private readonly AheadColumns? _institutions;

    /// <param name="builder">Of the statement.</param>
    /// <param name="start">The variable of the start node.</param>
    /// <param name="query">What to follow.</param>
    /// <param name="ids">What the filter's ids stand for.</param>
    /// <param name="next">What to read of the other ends, if anything.</param>
    public EdgeLists(CypherBuilder builder, string start, ExpandQuery query, FilterIds ids, RelationSelection? next)
    {
        (_builder, _start, _query, _info) = (builder, start, query, Schema.Of(query.Relation));
        _end = Schema.End(_info, query.Direction);
        CheckProperties();
        (_edge, _node, _institution) = (builder.Variable(), builder.Variable(), builder.Variable());
        _filter = new FilterTranslator(builder, ids).Translate(_end, query.Filter, _node);
        var byDefault = query.Direction == Direction.Forward ? NodeOrder.AsListed() : NodeOrder.Key();
        _order = new(builder, _end, query.Order.Count == 0 ? [byDefault] : query.Order, _node, _edge);
        _cut = new(query.Window);
        _after = _order.ReadCursor(query.Window.After);
        _before = _order.ReadCursor(query.Window.Before);
        if (next is not null) _next = new(builder, _node, _end, ids, next.Nodes, FirstProperty + query.EdgeProperties.Count);
        if (next?.Institutions is { } named) _institutions = new(builder, _institution, NodeKind.Institution, ids, named, 1);
    }

    public RelationInfo Info => _info;

    public bool HasCursors => _after is not null || _before is not null;

    private int FirstProperty => _query.WithCursors ? 4 : 1;

    private string Pattern => GraphNames.Pattern(_query.Relation, _query.Direction, _start, _edge, _node);

    /// <summary>Where the owner lists the nodes of the cursors now, as variables for <see cref="Expressions"/>.</summary>
    public string Located() => $"{Located(_after)} AS afterPlace, {Located(_before)} AS beforePlace";

    /// <summary>A list with the total, whether edges lie beyond each cursor, and the edges; null where it is not asked.</summary>
    public string Expressions()
    {
        var behind = _after is null ? null : _order.Beyond(_after, isBehind: true, "afterPlace");
        var ahead = _before is null ? null : _order.Beyond(_before, isBehind: false, "beforePlace");
        var limit = _cut.Limit is { } count ? $" LIMIT {_builder.Parameter(count)}" : "";
        // The window is cut before anything is read of its nodes.
        var edges = $"COLLECT {{ MATCH {Pattern}{Where(_filter, behind, ahead)} WITH {_edge}, {_node} "
            + $"ORDER BY {_order.OrderBy(_cut.IsReversed)}{limit} RETURN [{Columns()}] }}";
        if (!_query.WithTotals && !HasCursors) return $"[{edges}]";
        return $"[{edges}, {(_query.WithTotals ? Total() : "null")}, {Exists(behind is null ? null : Not(behind))}, "
            + $"{Exists(ahead is null ? null : Both(behind, Not(ahead)))}]";
    }

    /// <param name="starts">The start nodes.</param>
    /// <param name="slices">What <see cref="Expressions"/> gave for each.</param>
    /// <param name="known">Takes what was read ahead.</param>
    public Expansion Read(ReadOnlySpan<NodeId> starts, CypherValue[][] slices, KnownReads known)
    {
        var answer = new ExpansionBuilder(_query, _end, _order, _cut, starts.Length, FirstProperty);
        foreach (var slice in slices) answer.Add(slice);
        var expansion = answer.Finish();
        _next?.Read(expansion.Nodes, answer.Rows, known);
        if (_institutions is not null) ReadInstitutions(_institutions, answer.Rows, known);
        return expansion;
    }

    private void ReadInstitutions(AheadColumns columns, IReadOnlyList<CypherValue[]> edges, KnownReads known)
    {
        for (var i = 0; i < _query.EdgeProperties.Count; i++)
        {
            if (_query.EdgeProperties[i] != RelationProperty.Institutions) continue;
            CypherValue[][] rows = [.. edges.SelectMany(edge => edge[FirstProperty + i].AsList()).Select(row => row.AsList())];
            columns.Read([.. rows.Select(row => new NodeId(NodeKind.Institution, row[0].AsInt64()))], rows, known);
        }
    }

    private string Columns()
    {
        var columns = new List<string>(FirstProperty + _query.EdgeProperties.Count) { $"{_node}.number" };
        if (_query.WithCursors) columns.AddRange([$"{_node}.key", _order.CursorValues(), _info.IsOrdered ? Occurrence() : "0"]);
        foreach (var property in _query.EdgeProperties)
            columns.Add(property == RelationProperty.Institutions ? Institutions() : $"{_edge}.{RelationPropertyInfo.Of(property).Name}");
        if (_next is not null) columns.AddRange(_next.Expressions());
        return string.Join(", ", columns);
    }

    /// <summary>Institutions are named by key; a key that has become an id of another institution leads there.</summary>
    private string Institutions()
    {
        var number = $"{_institution}.number";
        var row = _institutions is null ? number : $"[{string.Join(", ", [number, .. _institutions.Expressions()])}]";
        return $"COLLECT {{ UNWIND coalesce({_edge}.institutions, []) AS k OPTIONAL MATCH (x:Institution {{key: k}}) "
            + "OPTIONAL MATCH (a:Alias {reference: 'Institution ' + k}) OPTIONAL MATCH (y:Institution {number: a.number}) "
            + $"WITH coalesce(x, y) AS {_institution} WHERE {_institution} IS NOT NULL RETURN {row} }}";
    }

    /// <summary>How many edges before this one join the same two nodes: only lists, unlike sets, can name a node twice.</summary>
    private string Occurrence() =>
        $"COUNT {{ MATCH {GraphNames.Pattern(_query.Relation, _query.Direction, _start, "q", _node)} WHERE q.place < {_edge}.place }}";

    private string Located(OrderCursor? cursor)
    {
        if (cursor is null) return "null";
        var node = $"c:{GraphNames.Label(_end)} {{key: {_builder.Parameter(cursor.KeyText)}}}";
        return $"last(COLLECT {{ MATCH {GraphNames.Pattern(_query.Relation, _query.Direction, _start, "q", node)} "
            + $"RETURN q.place ORDER BY q.place LIMIT {_builder.Parameter(Math.Max(0, cursor.Occurrence) + 1L)} }})";
    }

    private string Total() => _filter is null
        ? $"COUNT {{ {GraphNames.Pattern(_query.Relation, _query.Direction, _start, "", "")} }}"
        : $"COUNT {{ MATCH {Pattern} WHERE {_filter} }}";

    private string Exists(string? condition) =>
        condition is null ? "null" : $"EXISTS {{ MATCH {Pattern}{Where(_filter, condition, null)} }}";

    private static string Where(params ReadOnlySpan<string?> conditions)
    {
        var parts = new List<string>();
        foreach (var condition in conditions)
        {
            if (condition is not null) parts.Add(condition);
        }

        return parts.Count == 0 ? "" : $" WHERE {string.Join(" AND ", parts)}";
    }

    private static string Not(string condition) => $"NOT coalesce({condition}, false)";

    private static string Both(string? first, string second) => first is null ? second : $"{first} AND {second}";

    private void CheckProperties()
    {
        foreach (var property in _query.EdgeProperties)
        {
            if (!Enum.IsDefined(property) || property == RelationProperty.None) throw QueryFaults.EdgeProperty(_info, property);
        }
    }
}
