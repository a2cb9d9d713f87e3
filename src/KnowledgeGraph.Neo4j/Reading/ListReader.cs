using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Queries.Orders;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// One listing as one statement: a first row with total and what lies beyond the cursors, where those are wanted, then the window's
/// rows. Every row is <c>number, key, values</c> and what is read ahead; the first one has no number.
/// </summary>
internal sealed class ListReader
{
    private const int FixedColumns = 3;
    private readonly ListQuery _query;
    private readonly CypherBuilder _builder = new();
    private readonly OrderTranslator _order;
    private readonly WindowCut _cut;
    private readonly OrderCursor? _after;
    private readonly OrderCursor? _before;
    private readonly string _label;
    private readonly string? _filter;
    private readonly string? _anchor;
    private readonly AheadColumns? _next;

    public ListReader(ListQuery query, FilterIds ids, NodeSelection? next = null)
    {
        _query = query;
        _label = GraphNames.Label(Schema.Check(query.Kind));
        var anchor = FilterAnchor.Find(query.Kind, query.Filter);
        _filter = new FilterTranslator(_builder, ids, anchor?.Answered).Translate(query.Kind, query.Filter, "n");
        _anchor = anchor?.Match(_builder, "n");
        _order = new(_builder, query.Kind, query.Order.Count == 0 ? [NodeOrder.Key()] : query.Order, "n", null);
        _cut = new(query.Window);
        _after = _order.ReadCursor(query.Window.After);
        _before = _order.ReadCursor(query.Window.Before);
        if (next is not null) _next = new(_builder, "n", query.Kind, next, FixedColumns);
    }

    private bool HasHeader => _query.WithTotal || _after is not null || _before is not null;

    public CypherStatement Statement()
    {
        var behind = _after is null ? null : _order.Beyond(_after, isBehind: true, null);
        var ahead = _before is null ? null : _order.Beyond(_before, isBehind: false, null);
        var next = _next is null ? [] : _next.Expressions().Select((value, i) => (Header: $", null AS c{i}", Row: $", {value} AS c{i}")).ToList();
        if (HasHeader)
            _builder.Add($"RETURN null AS number, null AS key, {Header(behind, ahead)} AS values{string.Concat(next.Select(c => c.Header))} UNION ALL ");
        // The window is cut before anything is read of its nodes.
        _builder.Add($"{Window(behind, ahead)} ORDER BY {OrderBy()}");
        if (_cut.Limit is { } limit) _builder.Add($" LIMIT {_builder.Parameter(limit)}");
        return _builder
            .Add($" RETURN n.number AS number, {Keys()} AS key, {(_query.WithCursors ? _order.CursorValues() : "null")} AS values")
            .Add(string.Concat(next.Select(c => c.Row)))
            .ToStatement();
    }

    public async Task<NodeList> ReadAsync(ICypherResult result, KnownReads known, CancellationToken cancellation)
    {
        CypherValue[] header = [];
        if (HasHeader && await result.ReadAsync(cancellation)) header = result.Current[2].AsList();
        var rows = new List<CypherValue[]>();
        while (await result.ReadAsync(cancellation)) rows.Add(result.Current.ToArray());
        var (shown, hasPrevious, hasNext) = _cut.Cut(rows);
        NodeId[] nodes = [.. shown.Select(row => new NodeId(_query.Kind, row[0].AsInt64()))];
        _next?.Read(nodes, shown, known);
        return new()
        {
            Nodes = nodes,
            Total = _query.WithTotal ? header[0].AsInt64() : null,
            Cursors = _query.WithCursors ? Cursors(shown) : null,
            HasPrevious = hasPrevious || (_after is not null && header[1].AsBoolean()),
            HasNext = hasNext || (_before is not null && header[2].AsBoolean()),
        };
    }

    /// <summary>
    /// Where the search begins at named nodes there is no index to walk in order: the key is then read once, of what is left by the filter.
    /// </summary>
    private string Window(string? behind, string? ahead) => _anchor is null
        ? $"{Matched(Where(_filter, behind, ahead))} WITH n"
        : $"{_anchor}WHERE {Where(_filter ?? "true", behind, ahead, byIndex: false)} WITH n, n.key AS sorted WHERE sorted > '' WITH n, sorted";

    private string Keys() => _query.WithCursors ? "n.key" : "null";

    /// <summary>
    /// Where all papers are of one year, naming the year first changes no order, but lets the planner walk the index of both and stop
    /// at the end of the page.
    /// </summary>
    private string OrderBy()
    {
        var order = _order.OrderBy(_cut.IsReversed);
        if (_anchor is not null) return order.StartsWith("n.key", StringComparison.Ordinal) ? "sorted" + order["n.key".Length..] : order;
        if (_query.Kind != NodeKind.Paper || !FixesYear(_query.Filter)) return order;
        return order switch
        {
            "n.key" => "n.year, n.key",
            "n.key DESC" => "n.year DESC, n.key DESC",
            _ => order,
        };
    }

    private static bool FixesYear(NodeFilter? filter) => filter switch
    {
        NodeFilter.Compare { Property: NodeProperty.Year, Comparison: Comparison.Equal } => true,
        NodeFilter.All all => all.Filters.Any(FixesYear),
        _ => false,
    };

    private TextColumn Cursors(IReadOnlyList<CypherValue[]> rows)
    {
        var cursors = new TextColumnBuilder(rows.Count, 64);
        foreach (var row in rows) CursorFormat.Write(CursorRow.Of(_order, row[1], row[2], 0), _order.Terms, cursors);
        return cursors.Finish();
    }

    private string Header(string? behind, string? ahead)
    {
        var total = !_query.WithTotal ? "null" : _filter is null ? $"COUNT {{ (:{_label}) }}" : $"COUNT {{ {Matched(_filter)} RETURN n }}";
        return $"[{total}, {Exists(behind is null ? null : Not(behind))}, {Exists(ahead is null ? null : Both(behind, Not(ahead)))}]";
    }

    private string Exists(string? condition) =>
        condition is null ? "null" : $"EXISTS {{ {Matched(Where(_filter, condition, null))} RETURN n }}";

    private string Matched(string condition) => $"{_anchor ?? $"MATCH (n:{_label}) "}WHERE {condition}";

    /// <summary>Naming the key lets the planner walk its index in order instead of sorting.</summary>
    private static string Where(string? filter, string? behind, string? ahead, bool byIndex = true) =>
        string.Join(" AND ", new[] { byIndex ? "n.key > ''" : null, filter, behind, ahead }.Where(part => part is not null));

    private static string Not(string condition) => $"NOT coalesce({condition}, false)";

    private static string Both(string? first, string second) => first is null ? second : $"{first} AND {second}";
}
