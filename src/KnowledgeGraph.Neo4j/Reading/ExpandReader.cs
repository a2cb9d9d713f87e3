using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// One expansion as one statement, whatever the number of start nodes: per start its place in the question, the total, what lies
/// beyond the cursors, and the window's edges as lists <c>[number, key, cursor values, occurrence, properties…]</c>.
/// </summary>
internal sealed class ExpandReader
{
    private const int FixedColumns = 4;
    private readonly ExpandQuery _query;
    private readonly NodeId[] _starts;
    private readonly RelationInfo _info;
    private readonly NodeKind _end;
    private readonly CypherBuilder _builder = new();
    private readonly OrderTranslator _order;
    private readonly WindowCut _cut;
    private readonly NodeCursor? _after;
    private readonly NodeCursor? _before;
    private readonly string? _filter;

    public ExpandReader(ReadOnlySpan<NodeId> starts, ExpandQuery query, FilterIds ids)
    {
        (_query, _starts, _info) = (query, starts.ToArray(), Schema.Of(query.Relation));
        _end = Schema.End(_info, query.Direction);
        Check();
        _filter = new FilterTranslator(_builder, ids).Translate(_end, query.Filter, "m");
        var byDefault = query.Direction == Direction.Forward ? NodeOrder.AsListed() : NodeOrder.Key();
        _order = new(_builder, _end, query.Order.Count == 0 ? [byDefault] : query.Order, "m", "r");
        _cut = new(query.Window);
        _after = NodeCursor.Read(query.Window.After, _order);
        _before = NodeCursor.Read(query.Window.Before, _order);
    }

    private string Pattern => GraphNames.Pattern(_query.Relation, _query.Direction, "s", "r", "m");

    public CypherStatement Statement()
    {
        var behind = _after is null ? null : _order.Beyond(_after, isBehind: true, "afterPlace");
        var ahead = _before is null ? null : _order.Beyond(_before, isBehind: false, "beforePlace");
        var starts = _builder.Parameter(CypherList.Of(Array.ConvertAll(_starts, node => node.Number)));
        _builder.Add($"UNWIND range(0, size({starts}) - 1) AS i ")
            .Add($"MATCH (s:{GraphNames.Label(Schema.Start(_info, _query.Direction))} {{number: {starts}[i]}}) ")
            .Add(_after is null && _before is null ? "" : $"WITH i, s, {Located(_after)} AS afterPlace, {Located(_before)} AS beforePlace ")
            .Add($"RETURN i, {(_query.WithTotals ? Total() : "null")} AS total, ")
            .Add($"{Exists(behind is null ? null : Not(behind))} AS isBehind, ")
            .Add($"{Exists(ahead is null ? null : Both(behind, Not(ahead)))} AS isAhead, ")
            .Add($"COLLECT {{ MATCH {Pattern}{Where(_filter, behind, ahead)} RETURN [{Columns()}] ")
            .Add($"ORDER BY {_order.OrderBy(_cut.IsReversed)}");
        if (_cut.Limit is { } limit) _builder.Add($" LIMIT {_builder.Parameter(limit)}");
        return _builder.Add(" } AS edges").ToStatement();
    }

    public async Task<Expansion> ReadAsync(ICypherResult result, CancellationToken cancellation)
    {
        var slices = new CypherValue[]?[_starts.Length];
        while (await result.ReadAsync(cancellation)) slices[result.Current[0].AsInt32()] = result.Current.ToArray();
        var answer = new ExpansionBuilder(_query, _end, _order, _cut, _starts.Length);
        for (var i = 0; i < slices.Length; i++) answer.Add(i, slices[i] ?? throw QueryFaults.Node(_starts[i]));
        return answer.Finish();
    }

    private string Columns()
    {
        var columns = new List<string>(FixedColumns + _query.EdgeProperties.Count)
        {
            "m.number",
            _query.WithCursors ? "m.key" : "null",
            _query.WithCursors ? _order.CursorValues() : "null",
            _query.WithCursors && _info.IsOrdered ? Occurrence() : "0",
        };
        foreach (var property in _query.EdgeProperties)
            columns.Add(property == RelationProperty.Institutions ? Institutions : $"r.{RelationPropertyInfo.Of(property).Name}");
        return string.Join(", ", columns);
    }

    /// <summary>Institutions are named by key; a key that has become an id of another institution leads there.</summary>
    private const string Institutions =
        "COLLECT { UNWIND coalesce(r.institutions, []) AS k OPTIONAL MATCH (x:Institution {key: k}) "
        + "OPTIONAL MATCH (a:Alias {reference: 'Institution ' + k}) OPTIONAL MATCH (y:Institution {number: a.number}) "
        + "WITH coalesce(x, y) AS z WHERE z IS NOT NULL RETURN z.number }";

    /// <summary>How many edges before this one join the same two nodes: only lists, unlike sets, can name a node twice.</summary>
    private string Occurrence() =>
        $"COUNT {{ MATCH {GraphNames.Pattern(_query.Relation, _query.Direction, "s", "q", "m")} WHERE q.place < r.place }}";

    /// <summary>Where the owner lists the node of a cursor now.</summary>
    private string Located(NodeCursor? cursor)
    {
        if (cursor is null) return "null";
        var node = $"c:{GraphNames.Label(_end)} {{key: {_builder.Parameter(cursor.KeyText)}}}";
        return $"last(COLLECT {{ MATCH {GraphNames.Pattern(_query.Relation, _query.Direction, "s", "q", node)} "
            + $"RETURN q.place ORDER BY q.place LIMIT {_builder.Parameter(Math.Max(0, cursor.Occurrence) + 1L)} }})";
    }

    private string Total() => _filter is null
        ? $"COUNT {{ {GraphNames.Pattern(_query.Relation, _query.Direction, "s", "", "")} }}"
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

    private void Check()
    {
        foreach (var property in _query.EdgeProperties)
        {
            if (!Enum.IsDefined(property) || property == RelationProperty.None) throw QueryFaults.EdgeProperty(_info, property);
        }

        foreach (var start in _starts)
        {
            if (start.IsNone || start.Kind > NodeKind.Topic) throw QueryFaults.Node(start);
            if (start.Kind != Schema.Start(_info, _query.Direction)) throw QueryFaults.Start(start, _info, _query.Direction);
        }
    }
}
