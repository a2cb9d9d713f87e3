using System.Runtime.InteropServices;

namespace KnowledgeGraph.Model;

/// <summary>One edge of a <see cref="NodeStatement"/>: relation, the target's id, and what the source says about the edge.</summary>
public sealed class RelationStatement(Relation relation, ExternalId target)
{
    /// <summary>Null as long as nothing is said: most edges are bare, and an import makes very many of them.</summary>
    private List<KeyValuePair<RelationProperty, PropertyValue>>? _properties;

    public Relation Relation { get; } = relation;

    public ExternalId Target { get; } = target.IsNone ? throw new ArgumentException("A relation needs a target.", nameof(target)) : target;

    /// <summary>In the order in which they were set. Good until the next is set.</summary>
    public ReadOnlySpan<KeyValuePair<RelationProperty, PropertyValue>> Properties => CollectionsMarshal.AsSpan(_properties);

    public RelationStatement Set(RelationProperty property, PropertyValue value)
    {
        var info = RelationPropertyInfo.Of(property);
        if (value.Type != info.Type) throw new ArgumentException($"{info.Name} is of type {info.Type}, not {value.Type}.", nameof(value));
        if (!RelationInfo.Of(Relation).Properties.Contains(property))
            throw new ArgumentException($"{info.Name} is no property of {RelationInfo.Of(Relation).Name}.", nameof(property));
        _properties ??= new(RelationInfo.Of(Relation).Properties.Count);
        for (var i = 0; i < _properties.Count; i++)
        {
            if (_properties[i].Key != property) continue;
            _properties[i] = new(property, value);
            return this;
        }

        _properties.Add(new(property, value));
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
