using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Facets;

/// <summary>What the members of a group share. Orders as the store's own facets do: values by their type, nodes by key.</summary>
/// <param name="Value">None where a node is shared.</param>
/// <param name="Node">None where a value is shared.</param>
/// <param name="Key">Of the node; empty for values.</param>
internal readonly record struct FacetGroupKey(PropertyValue Value, NodeId Node, string Key) : IComparable<FacetGroupKey>
{
    public int CompareTo(FacetGroupKey other) => Value.Type switch
    {
        PropertyType.Integer => Value.AsInteger.CompareTo(other.Value.AsInteger),
        PropertyType.Number => Value.AsNumber.CompareTo(other.Value.AsNumber),
        PropertyType.Boolean => Value.AsBoolean.CompareTo(other.Value.AsBoolean),
        PropertyType.Date => Value.AsDate.CompareTo(other.Value.AsDate),
        PropertyType.Text => CompareUtf8(Value.AsText, other.Value.AsText),
        _ => CompareUtf8(Key, other.Key),
    };

    private static int CompareUtf8(string x, string y) =>
        System.Text.Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(y));
}
