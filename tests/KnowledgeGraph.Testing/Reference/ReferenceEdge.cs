using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Testing;

/// <summary>One edge as stated. The target is an id, resolved when read, so that merged nodes are followed.</summary>
internal sealed record ReferenceEdge(Relation Relation, ExternalId Target, ImmutableSortedDictionary<RelationProperty, PropertyValue> Properties)
{
    public static ReferenceEdge Of(RelationStatement statement) =>
        new(statement.Relation, statement.Target, statement.Properties.ToArray().ToImmutableSortedDictionary());

    /// <summary>What one source has said in all when it speaks of the edge again: the newer value stands.</summary>
    public ReferenceEdge OverlaidBy(ReferenceEdge newer) => Merge(newer, (_, value) => value);

    /// <summary>What two sources say together: the preferred source's value stands.</summary>
    public ReferenceEdge CompletedBy(ReferenceEdge lessPreferred) => Merge(lessPreferred, (value, _) => value);

    public bool SameAs(ReferenceEdge other) => Target == other.Target && Properties.SequenceEqual(other.Properties);

    private ReferenceEdge Merge(ReferenceEdge other, Func<PropertyValue, PropertyValue, PropertyValue> choose)
    {
        var merged = Properties;
        foreach (var (property, value) in other.Properties)
            merged = merged.SetItem(property, merged.TryGetValue(property, out var own) ? Combine(property, own, value, choose) : value);
        return this with { Properties = merged };
    }

    private static PropertyValue Combine(
        RelationProperty property, PropertyValue own, PropertyValue other, Func<PropertyValue, PropertyValue, PropertyValue> choose) =>
        property switch
        {
            RelationProperty.FirstYear => PropertyValue.Integer(Math.Min(own.AsInteger, other.AsInteger)),
            RelationProperty.LastYear => PropertyValue.Integer(Math.Max(own.AsInteger, other.AsInteger)),
            RelationProperty.Contexts or RelationProperty.Intents => PropertyValue.TextList([.. own.AsTextList.Union(other.AsTextList)]),
            _ => choose(own, other),
        };
}
