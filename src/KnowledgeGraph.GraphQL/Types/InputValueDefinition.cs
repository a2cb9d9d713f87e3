using KnowledgeGraph.GraphQL.Execution.Coercion;
using KnowledgeGraph.GraphQL.Language.Ast;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>An argument of a field or directive, or a field of an input object (§3.6.1, §3.10).</summary>
public sealed class InputValueDefinition(
    int index,
    string name,
    string? description,
    GraphQLType type,
    ValueNode? defaultValue,
    string? deprecationReason)
{
    private const int MaxDefaultDepth = 64;

    private InputValue _coercedDefault;
    private bool _isCoerced;
    private int _coercionDepth;

    /// <summary>Position among the arguments or input fields around it.</summary>
    public int Index { get; } = index;

    public string Name { get; } = name;

    public string? Description { get; } = description;

    public GraphQLType Type { get; } = type;

    /// <summary>
    /// A constant literal, or null when there is no default. An explicit default of <c>null</c> is a <see cref="NullValueNode"/>.
    /// </summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>Null unless deprecated.</summary>
    public string? DeprecationReason { get; } = deprecationReason;

    /// <summary>True if a request must give a value: non-null type and no default (§5.4.3).</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;

    /// <summary>
    /// <see cref="DefaultValue"/> coerced to <see cref="Type"/>; absent if there is no default. Building a schema coerces every default, so
    /// that afterwards this only reads. Defaults of input objects need the defaults of their fields, hence the recursion.
    /// </summary>
    /// <returns>Null on success.</returns>
    internal CoercionFailure? GetDefault(out InputValue value)
    {
        value = default;
        if (DefaultValue is null)
        {
            return null;
        }

        if (Volatile.Read(ref _isCoerced))
        {
            value = _coercedDefault;
            return null;
        }

        // The depth tells a default that contains itself: no schema nests input objects so deeply.
        if (++_coercionDepth > MaxDefaultDepth)
        {
            return new CoercionFailure($"the default of \"{Name}\" contains itself");
        }

        CoercionFailure? failure = LiteralCoercion.Coerce(DefaultValue, Type, VariableValues.None, out value);
        _coercionDepth--;
        if (failure is null)
        {
            _coercedDefault = value;
            Volatile.Write(ref _isCoerced, true);
        }

        return failure;
    }
}
