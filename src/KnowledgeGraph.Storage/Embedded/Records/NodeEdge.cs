using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded.Records;

/// <summary>One edge while its owner is being merged: the target's ordinal and what was said, properties by number.</summary>
internal sealed class NodeEdge(int target)
{
    public int Target { get; set; } = target;

    public SortedList<RelationProperty, PropertyValue> Properties { get; } = [];

    /// <summary>Ordinals of the institutions on an authorship; null when none are stated.</summary>
    public int[]? Institutions { get; set; }

    /// <summary>Takes what the other edge says; where both say something, <paramref name="otherWins"/> decides.</summary>
    public void Absorb(NodeEdge other, bool otherWins)
    {
        foreach (var (property, value) in other.Properties)
        {
            Properties[property] = Properties.TryGetValue(property, out var own) ? Combine(property, own, value, otherWins) : value;
        }

        if (other.Institutions is not null && (otherWins || Institutions is null)) Institutions = other.Institutions;
    }

    private static PropertyValue Combine(RelationProperty property, PropertyValue own, PropertyValue other, bool otherWins) =>
        property switch
        {
            RelationProperty.FirstYear => PropertyValue.Integer(Math.Min(own.AsInteger, other.AsInteger)),
            RelationProperty.LastYear => PropertyValue.Integer(Math.Max(own.AsInteger, other.AsInteger)),
            RelationProperty.Contexts or RelationProperty.Intents =>
                PropertyValue.TextList([.. own.AsTextList.Union(other.AsTextList)]),
            _ => otherWins ? other : own,
        };

    public NodeEdge Copy()
    {
        var copy = new NodeEdge(Target) { Institutions = Institutions };
        foreach (var (property, value) in Properties) copy.Properties.Add(property, value);
        return copy;
    }
}
