using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.GraphQL.Language.Ast;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A scalar type (§3.5): built in, or custom with a coercion of its own.</summary>
public sealed class ScalarType(string name, string? description, string? specifiedByUrl, ScalarCoercion coercion)
    : NamedType(name, description)
{
    /// <summary>The address of the text that defines the scalar (<c>@specifiedBy</c>, §3.13.4); null for built-in scalars.</summary>
    public string? SpecifiedByUrl { get; } = specifiedByUrl;

    public override TypeKind Kind => TypeKind.Scalar;

    /// <inheritdoc cref="ScalarCoercion"/>
    public bool TryCoerce(in ScalarInput input, out InputValue value, [NotNullWhen(false)] out string? problem) =>
        coercion(input, out value, out problem);

    /// <summary>The same for a literal; enum values, lists and objects are refused, null and variables are the caller's concern.</summary>
    public bool TryCoerceLiteral(ValueNode literal, out InputValue value, [NotNullWhen(false)] out string? problem)
    {
        if (ScalarInput.TryFromLiteral(literal, out ScalarInput input))
        {
            return coercion(input, out value, out problem);
        }

        value = default;
        problem = $"{Name} cannot represent {Describe(literal)}";
        return false;
    }

    private static string Describe(ValueNode literal) => literal switch
    {
        EnumValueNode value => $"the enum value {value.Name}",
        ListValueNode => "a list",
        ObjectValueNode => "an input object",
        _ => "this value",
    };
}
