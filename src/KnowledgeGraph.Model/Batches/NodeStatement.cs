namespace KnowledgeGraph.Model;

/// <summary>
/// What one source says about one node: its ids, some properties, some relations that the node owns.
/// A node in the graph is the merge of its sources' statements. Not thread-safe; handed over once it is in a batch.
/// </summary>
public sealed class NodeStatement
{
    public NodeStatement(NodeKind kind, params ReadOnlySpan<ExternalId> ids)
    {
        if (kind is NodeKind.None or > NodeKind.Topic) throw new ArgumentOutOfRangeException(nameof(kind), kind, "A statement needs a kind.");
        Kind = kind;
        Ids = [.. ids];
    }

    public NodeKind Kind { get; }

    /// <summary>At least one. Any id that the store knows finds the node; the most preferred becomes the key of a new node.</summary>
    public List<ExternalId> Ids { get; }

    public List<KeyValuePair<NodeProperty, PropertyValue>> Properties { get; } = [];

    /// <summary>
    /// Relations that this node owns. An ordered relation (authors), when present at all, is the source's whole list.
    /// A target that the graph does not hold yet is remembered by its id and shows once a statement about it arrives.
    /// </summary>
    public List<RelationStatement> Relations { get; } = [];

    public NodeStatement Set(NodeProperty property, PropertyValue value)
    {
        var info = PropertyInfo.Of(property);
        if (value.Type != info.Type) throw new ArgumentException($"{info.Name} is of type {info.Type}, not {value.Type}.", nameof(value));
        if (!info.AppliesTo(Kind)) throw new ArgumentException($"{info.Name} is no property of kind {Kind}.", nameof(property));
        for (var i = 0; i < Properties.Count; i++)
        {
            if (Properties[i].Key != property) continue;
            Properties[i] = new(property, value);
            return this;
        }

        Properties.Add(new(property, value));
        return this;
    }

    /// <summary>States a text unless it is null or blank.</summary>
    public NodeStatement Set(NodeProperty property, string? text) =>
        string.IsNullOrWhiteSpace(text) ? this : Set(property, PropertyValue.Text(text));

    /// <summary>States a number unless it is null.</summary>
    public NodeStatement Set(NodeProperty property, long? value) => value is { } v ? Set(property, PropertyValue.Integer(v)) : this;

    /// <summary>States a truth value unless it is null.</summary>
    public NodeStatement Set(NodeProperty property, bool? value) => value is { } v ? Set(property, PropertyValue.Boolean(v)) : this;

    public PropertyValue Get(NodeProperty property)
    {
        foreach (var (key, value) in Properties)
        {
            if (key == property) return value;
        }

        return default;
    }

    public RelationStatement Relate(Relation relation, ExternalId target)
    {
        var info = RelationInfo.Of(relation);
        if (info.Owner != Kind) throw new ArgumentException($"{info.Name} is owned by {info.Owner}, not {Kind}.", nameof(relation));
        var statement = new RelationStatement(relation, target);
        Relations.Add(statement);
        return statement;
    }
}
