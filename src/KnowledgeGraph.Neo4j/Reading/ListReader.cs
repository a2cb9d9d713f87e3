using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Queries.Orders;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// One listing as one statement: a first record with total and what lies beyond the cursors, where those are wanted, then the window's
/// rows, lists <c>[number, (key, cursor values)?, what is read ahead…]</c>: all in one record where they are few, since a record costs more
/// than a row, else each in its own.
/// </summary>
internal sealed class ListReader
{
    /// <summary>Longest window whose rows Neo4j holds together before it sends them.</summary>
    private const int MostTogether = 1024;

    private readonly ListQuery _query;
    private readonly FilterIds _ids;
    private readonly CypherBuilder _builder = new();
    private readonly OrderTranslator _order;
    private readonly WindowCut _cut;
    private readonly OrderCursor? _after;
    private readonly OrderCursor? _before;
    private readonly string _label;
    private readonly string? _own;
    private readonly string? _relations;
    private readonly string? _anchor;
    private readonly AheadColumns? _next;

    public ListReader(ListQuery query, FilterIds ids, FilterAnchor? anchor, NodeSelection? next = null)
    {
        (_query, _ids) = (query, ids);
        _label = GraphNames.Label(Schema.Check(query.Kind));
        (_own, _relations) = new FilterTranslator(_builder, ids, anchor?.Answered).TranslateParts(query.Kind, query.Filter, "n");
        _anchor = anchor?.Match(_builder, ids, "n");
        _order = new(_builder, query.Kind, query.Order.Count == 0 ? [NodeOrder.Key()] : query.Order, "n", null);
        _cut = new(query.Window);
        _after = _order.ReadCursor(query.Window.After);
        _before = _order.ReadCursor(query.Window.Before);
        if (next is not null) _next = new(_builder, "n", query.Kind, ids, next, query.WithCursors ? 3 : 1);
    }

    private bool HasHeader => _query.WithTotal || _after is not null || _before is not null;

    /// <summary>Whether nodes that the search from named ones finds are kept, since they are counted too: so it is made once.</summary>
    private bool IsKept => HasHeader && _anchor is not null;

    /// <summary>What is still to be asked of the nodes that are looked at: those that are counted have passed all of the filter.</summary>
    private string? Remaining => IsKept && _query.WithTotal ? null : _relations;

    /// <summary>
    /// Whether the nodes are sorted first and then asked for their relations one by one, until the window is full. For the authors who
    /// cite a paper and have three papers that is 139 degrees instead of 1,196, against 263 keys more to read and to sort. Orders that count
    /// relations themselves cost as much of a node as the filter, so there the filter comes first.
    /// </summary>
    private bool IsSortedFirst =>
        _anchor is not null && Remaining is not null && _cut.Limit is not null && !_order.Terms.Any(term => term.By == Model.OrderBy.RelationCount);

    private bool IsTogether => _cut.Limit is <= MostTogether;

    public CypherStatement Statement()
    {
        var behind = _after is null ? null : _order.Beyond(_after, isBehind: true, null);
        var ahead = _before is null ? null : _order.Beyond(_before, isBehind: false, null);
        if (IsKept) _builder.Add($"{Where(_anchor, _own, _query.WithTotal ? _relations : null)} WITH collect(n) AS found CALL (found) {{ ");
        if (HasHeader) _builder.Add($"RETURN {Header(behind, ahead)} AS row UNION ALL ");
        // The window is cut before anything is read of its nodes.
        _builder.Add($"{Window(behind, ahead)} ORDER BY {OrderBy()}");
        if (_cut.Limit is { } limit) _builder.Add($" LIMIT {_builder.Parameter(limit)}");
        _builder.Add($" RETURN {(IsTogether ? $"collect([{Columns()}])" : $"[{Columns()}]")} AS row");
        return _builder.Add(IsKept ? " } RETURN row" : "").ToStatement();
    }

    public async Task<NodeList> ReadAsync(ICypherResult result, KnownReads known, CancellationToken cancellation)
    {
        CypherValue[] header = [];
        if (HasHeader && await result.ReadAsync(cancellation)) header = result.Current[0].AsList();
        var rows = new List<CypherValue[]>();
        while (await result.ReadAsync(cancellation))
        {
            var row = result.Current[0].AsList();
            if (IsTogether) rows.AddRange(row.Select(part => part.AsList()));
            else rows.Add(row);
        }

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
    private string Window(string? behind, string? ahead)
    {
        // Naming the key lets the planner walk its index in order instead of sorting.
        if (_anchor is null) return $"{Where(Source(), "n.key > ''", _own, Remaining, behind, ahead)} WITH n";
        if (!IsSortedFirst) return $"{Matched(behind, ahead)} WITH n, n.key AS sorted";
        // The order is asked for again behind the filter, which is free where it was kept.
        return $"{Where(Source(), IsKept ? null : _own, behind, ahead)} WITH n, n.key AS sorted ORDER BY {OrderBy()} "
            + $"WITH n, sorted WHERE {Remaining} WITH n, sorted";
    }

    private string Columns()
    {
        IEnumerable<string> columns = _query.WithCursors ? ["n.number", "n.key", _order.CursorValues()] : ["n.number"];
        return string.Join(", ", _next is null ? columns : columns.Concat(_next.Expressions()));
    }

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

    private string Header(string? behind, string? ahead) =>
        $"[{Total()}, {Exists(behind is null ? null : Not(behind))}, {Exists(ahead is null ? null : Both(behind, Not(ahead)))}]";

    private string Total()
    {
        if (!_query.WithTotal) return "null";
        if (IsKept) return "size(found)";
        if (_query.Filter is { } filter && FilterExclusion.Find(_query.Kind, filter) is { } exclusion) return Difference(exclusion);
        return Count(null, _own, _relations);
    }

    private string Difference(FilterExclusion exclusion)
    {
        var (own, relations) = new FilterTranslator(_builder, _ids).TranslateParts(_query.Kind, exclusion.Rest, "n");
        var (ownLeftOut, relationsLeftOut) =
            new FilterTranslator(_builder, _ids, exclusion.Anchor.Answered).TranslateParts(_query.Kind, exclusion.LeftOut, "n");
        return $"{Count(null, own, relations)} - {Count(exclusion.Anchor.Match(_builder, _ids, "n"), ownLeftOut, relationsLeftOut)}";
    }

    private string Count(string? anchor, string? own, string? relations) => anchor is null && own is null && relations is null
        ? $"COUNT {{ (:{_label}) }}"
        : $"COUNT {{ {Where(anchor ?? $"MATCH (n:{_label}) ", own, relations)} RETURN n }}";

    private string Exists(string? condition) => condition is null ? "null" : $"EXISTS {{ {Matched(condition)} RETURN n }}";

    /// <summary>The nodes that pass the filter and the conditions.</summary>
    private string Matched(string? first = null, string? second = null) =>
        Where(Source(), IsKept ? null : _own, Remaining, first, second);

    private string Source() => IsKept ? "UNWIND found AS n WITH n " : _anchor ?? $"MATCH (n:{_label}) ";

    private static string Where(string? source, params string?[] conditions)
    {
        var stated = string.Join(" AND ", conditions.Where(condition => condition is not null));
        return stated.Length == 0 ? $"{source}" : $"{source}WHERE {stated}";
    }

    private static string Not(string condition) => $"NOT coalesce({condition}, false)";

    private static string Both(string? first, string second) => first is null ? second : $"{first} AND {second}";
}
