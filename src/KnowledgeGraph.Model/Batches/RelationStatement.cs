namespace KnowledgeGraph.Model;

/// <summary>One edge of a <see cref="NodeStatement"/>: relation, the target's id, and what the source says about the edge.</summary>
public sealed class RelationStatement(Relation relation, ExternalId target)
{
    public Relation Relation { get; } = relation;

    public ExternalId Target { get; } = target.IsNone ? throw new ArgumentException("A relation needs a target.", nameof(target)) : target;

    public List<KeyValuePair<RelationProperty, PropertyValue>> Properties { get; } = [];

    public RelationStatement Set(RelationProperty property, PropertyValue value)
    {
        var info = RelationPropertyInfo.Of(property);
        if (value.Type != info.Type) throw new ArgumentException($"{info.Name} is of type {info.Type}, not {value.Type}.", nameof(value));
        if (!RelationInfo.Of(Relation).Properties.Contains(property))
            throw new ArgumentException($"{info.Name} is no property of {RelationInfo.Of(Relation).Name}.", nameof(property));
        for (var i = 0; i < Properties.Count; i++)
        {
            if (Properties[i].Key != property) continue;
            Properties[i] = new(property, value);
            return this;
        }

        Properties.Add(new(property, value));
        return this;
    }

    public PropertyValue Get(RelationProperty property)
    {
        foreach (var (key, value) in Properties)
        {
            if (key == property) return value;
        }

        return default;
    }
}
