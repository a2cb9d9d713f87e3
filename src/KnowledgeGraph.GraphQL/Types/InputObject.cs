namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The coerced value of an input object type. Immutable; reading a field costs one dictionary look-up.</summary>
public sealed class InputObject
{
    private readonly InputValue[] _values;

    /// <param name="type">The type that declares the fields.</param>
    /// <param name="values">One value a field of the type, by <see cref="InputValueDefinition.Index"/>; kept, not copied.</param>
    internal InputObject(InputObjectType type, InputValue[] values)
    {
        Type = type;
        _values = values;
    }

    public InputObjectType Type { get; }

    /// <summary>Absent if the field was left out and has no default.</summary>
    /// <exception cref="ArgumentException">The type has no such field.</exception>
    public InputValue this[string fieldName] => Type.FindField(fieldName) is { } field
        ? _values[field.Index]
        : throw new ArgumentException($"The input type {Type.Name} has no field '{fieldName}'.", nameof(fieldName));

    public InputValue this[InputValueDefinition field] => _values[field.Index];

    /// <summary>For a <c>@oneOf</c> type the one field that was given.</summary>
    /// <exception cref="InvalidOperationException">The type is not <c>@oneOf</c>.</exception>
    public InputValueDefinition ChosenField => Type.IsOneOf
        ? Type.Fields.First(candidate => _values[candidate.Index].IsPresent)
        : throw new InvalidOperationException($"The input type {Type.Name} is not @oneOf: any number of its fields may be given.");

    public override string ToString() => "{" + string.Join(", ", Type.Fields
        .Where(field => _values[field.Index].IsPresent)
        .Select(field => $"{field.Name}: {_values[field.Index]}")) + "}";
}
