using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Queries.Orders;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// A total order as Cypher: the terms, then the key, then the place in the owner's list; missing values last in either direction.
/// Neo4j compares texts by code point, which is the order of their UTF-8 bytes.
/// </summary>
internal sealed class OrderTranslator
{
    private const int MaxTerms = 16;
    private readonly CypherBuilder _builder;
    private readonly NodeKind _kind;
    private readonly string _node;
    private readonly string? _edge;
    private readonly NodeOrder[] _terms;
    private readonly PropertyType[] _types;

    /// <remarks>The variable of the edge is null in a listing, where there is no place.</remarks>
    public OrderTranslator(CypherBuilder builder, NodeKind kind, IReadOnlyList<NodeOrder> order, string node, string? edge)
    {
        if (order.Count > MaxTerms) throw QueryFaults.Invalid($"The order has {order.Count} terms; {MaxTerms} are allowed.");
        (_builder, _kind, _node, _edge, _terms) = (builder, kind, node, edge, [.. order]);
        _types = Array.ConvertAll(_terms, TypeOf);
    }

    public IReadOnlyList<NodeOrder> Terms => _terms;

    public PropertyType Type(int term) => _types[term];

    /// <returns>Null where the window has no such end.</returns>
    /// <exception cref="StoreException">Not a cursor, or one of another order.</exception>
    public OrderCursor? ReadCursor(ReadOnlyMemory<byte> cursor) => cursor.IsEmpty ? null : CursorFormat.Read(cursor.Span, _terms, _types);

    /// <summary>The list after ORDER BY; turned round to take from the end.</summary>
    public string OrderBy(bool isReversed)
    {
        var parts = new List<string>();
        for (var i = 0; i < _terms.Length; i++)
        {
            var value = Value(_terms[i]);
            if (_terms[i].By == Model.OrderBy.Property) parts.Add(Part($"{value} IS NULL", isReversed));
            parts.Add(Part(value, _terms[i].Descending != isReversed));
            if (_terms[i].By == Model.OrderBy.Key && _edge is null) return string.Join(", ", parts);
        }

        if (!Has(Model.OrderBy.Key)) parts.Add(Part($"{_node}.key", isReversed));
        if (_edge is not null && !Has(Model.OrderBy.Listed)) parts.Add(Part($"{_edge}.place", isReversed));
        return string.Join(", ", parts);
    }

    /// <summary>What a cursor holds of a row, as a list: one value a term. Long texts are cut by whoever writes the cursor.</summary>
    public string CursorValues() => $"[{string.Join(", ", _terms.Select(CursorValue))}]";

    /// <summary>A predicate: the row comes behind the cursor (or before it), which need not belong to any row.</summary>
    /// <param name="cursor">Where the list is cut.</param>
    /// <param name="isBehind">True for rows behind it, false for those before it.</param>
    /// <param name="located">
    /// In an expansion, a variable with the place at which the owner lists the cursor's node now, or null if the node has left the list.
    /// Places change when a list is written, so a listed order is cut there; or just before the old place of a node that has left.
    /// </param>
    public string Beyond(OrderCursor cursor, bool isBehind, string? located)
    {
        var choices = new List<string>();
        var equal = new List<string>();
        for (var i = 0; i < _terms.Length; i++)
        {
            var (strict, same) = Compare(i, cursor.Values[i], isBehind, located);
            if (strict is not null) choices.Add(And(equal, strict));
            equal.Add(same);
        }

        var key = _builder.Parameter(cursor.KeyText);
        var sign = isBehind ? ">" : "<";
        choices.Add(And(equal, $"{_node}.key {sign} {key}"));
        if (located is not null) choices.Add(And(equal, $"{_node}.key = {key} AND {_edge}.place {sign} coalesce({located}, 0)"));
        return $"({string.Join(" OR ", choices)})";
    }

    /// <summary>Strictly beyond a value, and equal to it. Missing values lie behind all others, whichever way the term runs.</summary>
    private (string? Strict, string Same) Compare(int term, OrderValue limit, bool isBehind, string? located)
    {
        var sign = _terms[term].Descending == isBehind ? "<" : ">";
        if (_terms[term].By == Model.OrderBy.Listed)
        {
            // Doubled, so that a cursor whose node has left the list can stand between two places.
            var place = $"coalesce(2 * {located}, {_builder.Parameter((2 * limit.Bits) - 1)})";
            return ($"2 * {_edge}.place {sign} {place}", $"2 * {_edge}.place = {place}");
        }

        var value = Value(_terms[term]);
        if (!limit.IsStated) return (isBehind ? null : $"{value} IS NOT NULL", $"{value} IS NULL");
        var parameter = _builder.Parameter(OrderValues.ToParameter(limit, _types[term]));
        var strict = $"{value} {sign} {parameter}";
        return (isBehind ? $"({strict} OR {value} IS NULL)" : strict, $"{value} = {parameter}");
    }

    private bool Has(Model.OrderBy by) => Array.Exists(_terms, term => term.By == by);

    private static string And(IEnumerable<string> equal, string last) => $"({string.Join(" AND ", equal.Append(last))})";

    private static string Part(string value, bool isDescending) => isDescending ? value + " DESC" : value;

    private string Value(NodeOrder term) => term.By switch
    {
        Model.OrderBy.Key => $"{_node}.key",
        Model.OrderBy.Listed => $"{_edge}.place",
        Model.OrderBy.RelationCount => $"COUNT {{ {GraphNames.Pattern(term.Relation, term.Direction, _node, "", "")} }}",
        _ when Schema.Of(term.Property).Type == PropertyType.Text =>
            $"coalesce({_node}.{GraphNames.Head(_kind, term.Property)}, {_node}.{GraphNames.Property(_kind, term.Property)})",
        _ => $"{_node}.{GraphNames.Property(_kind, term.Property)}",
    };

    /// <summary>As many characters of a text as can make up the bytes of a cursor.</summary>
    private string CursorValue(NodeOrder term) => term.By == Model.OrderBy.Property && Schema.Of(term.Property).Type == PropertyType.Text
        ? $"left({_node}.{GraphNames.Property(_kind, term.Property)}, {Writing.NodeImage.HeadBytes})"
        : Value(term);

    private PropertyType TypeOf(NodeOrder term)
    {
        switch (term.By)
        {
            case Model.OrderBy.Key:
                return PropertyType.Text;
            case Model.OrderBy.Property:
                var property = Schema.Of(term.Property);
                if (property.Type == PropertyType.TextList)
                    throw QueryFaults.Invalid(
                        $"A list cannot be ordered by {property.Name}, which has many values; order by another property.");
                return property.Type;
            case Model.OrderBy.RelationCount:
                var info = Schema.Of(term.Relation);
                if (Schema.Start(info, term.Direction) != _kind) throw QueryFaults.RelationOf(info, term.Direction, _kind);
                return PropertyType.Integer;
            case Model.OrderBy.Listed when _edge is not null:
                return PropertyType.Integer;
            case Model.OrderBy.Listed:
                throw QueryFaults.Invalid("A list of nodes has no listed order; use it in an expansion.");
            default:
                throw QueryFaults.Invalid($"Unknown order {term.By}.");
        }
    }
}
