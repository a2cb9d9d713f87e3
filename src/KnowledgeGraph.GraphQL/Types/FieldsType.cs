namespace KnowledgeGraph.GraphQL.Types;

/// <summary>What object and interface types share: fields and implemented interfaces (§3.6, §3.7).</summary>
public abstract class FieldsType(string name, string? description) : CompositeType(name, description)
{
    private Dictionary<string, OutputField> _fieldsByName = [];

    /// <summary>In the order of declaration, without the meta-field <c>__typename</c>.</summary>
    public IReadOnlyList<OutputField> Fields { get; private set; } = [];

    /// <summary>All implemented interfaces; those that come through another interface must be declared too (§3.6 rule 4).</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; private set; } = [];

    /// <summary>Null if there is no such field; <see cref="Schema.FindField"/> knows the meta-fields too.</summary>
    public OutputField? FindField(string name) => _fieldsByName.GetValueOrDefault(name);

    internal void Complete(IReadOnlyList<OutputField> fields, IReadOnlyList<InterfaceType> interfaces)
    {
        Fields = fields;
        Interfaces = interfaces;
        _fieldsByName = fields.ToDictionary(field => field.Name);
    }
}
