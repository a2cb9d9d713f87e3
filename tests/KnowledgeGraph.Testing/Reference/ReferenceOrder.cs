using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Testing;

/// <summary>
/// A total order: the terms, then the key, then the place in the owner's list. A cursor holds exactly what is compared, so that it
/// cuts any later version of the list at the same point.
/// </summary>
internal sealed class ReferenceOrder(ReferenceGraph graph, IReadOnlyList<NodeOrder> terms) : IComparer<ReferenceRow>
{
    public bool UsesPlace => terms.Any(term => term.By == OrderBy.Listed);

    public ReferenceRow Row(NodeId node, int place) =>
        new(node, [.. terms.Select(term => Value(term, node, place))], graph.Key(node), place);

    public int Compare(ReferenceRow? x, ReferenceRow? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        for (var i = 0; i < terms.Count; i++)
        {
            var difference = Compare(x.Values[i], y.Values[i], terms[i].Descending);
            if (difference != 0) return difference;
        }

        var byKey = Utf8Order.Instance.Compare(x.Key, y.Key);
        return byKey != 0 ? byKey : x.Place.CompareTo(y.Place);
    }

    public string Cursor(ReferenceRow row)
    {
        var parts = new CursorParts(Signature(), [.. row.Values.Select(ReferenceValues.Write)], row.Key, row.Place);
        return Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(parts));
    }

    public ReferenceRow Parse(ReadOnlyMemory<byte> cursor)
    {
        try
        {
            var parts = JsonSerializer.Deserialize<CursorParts>(Convert.FromBase64String(Encoding.UTF8.GetString(cursor.Span)));
            if (parts is { Values: not null, Key: not null } && parts.Order == Signature() && parts.Values.Length == terms.Count)
                return new(default, [.. parts.Values.Select(ReferenceValues.Read)], parts.Key, parts.Place);
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            throw new StoreException(StoreFault.Invalid, "The cursor is not one that this store made; take it from a result.", fault);
        }

        throw new StoreException(StoreFault.Invalid, "The cursor belongs to a list of another order; start again without a cursor.");
    }

    private static int Compare(PropertyValue x, PropertyValue y, bool descending)
    {
        if (x.IsNone || y.IsNone) return x.IsNone.CompareTo(y.IsNone);
        var difference = ReferenceValues.Compare(x, y);
        return descending ? -difference : difference;
    }

    private PropertyValue Value(NodeOrder term, NodeId node, int place) => term.By switch
    {
        OrderBy.Key => PropertyValue.Text(graph.Key(node)),
        OrderBy.Property when PropertyInfo.Of(term.Property).Type == PropertyType.TextList => throw new StoreException(
            StoreFault.Invalid, $"A list cannot be ordered by {PropertyInfo.Of(term.Property).Name}, which has many values; order by another property."),
        OrderBy.Property => graph.Nodes[node].Effective(term.Property),
        OrderBy.RelationCount => PropertyValue.Integer(graph.Links(term.Relation, term.Direction, node).Count()),
        OrderBy.Listed => PropertyValue.Integer(place),
        _ => throw new StoreException(StoreFault.Invalid, $"Unknown order {term.By}."),
    };

    private string Signature() => string.Join(',', terms);

    private sealed record CursorParts(string Order, string?[] Values, string Key, int Place);
}
