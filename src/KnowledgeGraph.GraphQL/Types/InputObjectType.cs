namespace KnowledgeGraph.GraphQL.Types;

/// <summary>An input object type (§3.10).</summary>
public sealed class InputObjectType(string name, string? description, bool isOneOf) : NamedType(name, description)
{
    private Dictionary<string, InputValueDefinition> _fieldsByName = [];

    /// <summary>In the order of declaration; a field's position is its <see cref="InputValueDefinition.Index"/>.</summary>
    public IReadOnlyList<InputValueDefinition> Fields { get; private set; } = [];

    /// <summary>True if exactly one field must be given and must not be null (<c>@oneOf</c>, §3.13.5).</summary>
    public bool IsOneOf { get; } = isOneOf;

    public override TypeKind Kind => TypeKind.InputObject;

    public InputValueDefinition? FindField(string name) => _fieldsByName.GetValueOrDefault(name);

    internal void Complete(IReadOnlyList<InputValueDefinition> fields)
    {
        Fields = fields;
        _fieldsByName = fields.ToDictionary(field => field.Name);
    }
}
