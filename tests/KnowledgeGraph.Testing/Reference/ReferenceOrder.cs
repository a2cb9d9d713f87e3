using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Testing;

/// <summary>
/// A total order: the terms, then the key, then the place in the owner's list. A cursor holds exactly what is compared, so that it
/// cuts any later version of the list at the same point; for places, which writes move, it holds the node and its occurrence.
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

    /// <param name="row">The row.</param>
    /// <param name="occurrence">How many rows before it in the owner's list are of the same node.</param>
    public string Cursor(ReferenceRow row, int occurrence)
    {
        var parts = new CursorParts(Signature(), [.. row.Values.Select(ReferenceValues.Write)], row.Key, occurrence);
        return Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(parts));
    }

    public ReferenceRow Parse(ReadOnlyMemory<byte> cursor)
    {
        try
        {
            var parts = JsonSerializer.Deserialize<CursorParts>(Convert.FromBase64String(Encoding.UTF8.GetString(cursor.Span)));
            if (parts is { Values: not null, Key: not null } && parts.Order == Signature() && parts.Values.Length == terms.Count)
                return new(default, [.. parts.Values.Select(ReferenceValues.Read)], parts.Key, parts.Occurrence);
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            throw new StoreException(StoreFault.Invalid, "The cursor is not one that this store made; take it from a result.", fault);
        }

        throw new StoreException(StoreFault.Invalid, "The cursor belongs to a list of another order; start again without a cursor.");
    }

    /// <summary>A cursor in the list as it is now: at its node's place, or just before its old place if the node has left.</summary>
    /// <param name="cursor">As parsed: its place is the occurrence.</param>
    /// <param name="places">Where the list has the node now.</param>
    public ReferenceRow Locate(ReferenceRow cursor, IReadOnlyList<int> places)
    {
        var place = places.Count == 0 ? null : (double?)places[Math.Min(cursor.Place, places.Count - 1)];
        return cursor with
        {
            Values = [.. cursor.Values.Select((value, term) =>
                terms[term].By == OrderBy.Listed ? PropertyValue.Number(place ?? value.AsNumber - 0.5) : value)],
            Place = (int)(place ?? 0),
        };
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
        OrderBy.Listed => PropertyValue.Number(place),
        _ => throw new StoreException(StoreFault.Invalid, $"Unknown order {term.By}."),
    };

    private string Signature() => string.Join(',', terms);

    private sealed record CursorParts(string Order, string?[] Values, string Key, int Occurrence);
}
