using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.6.1: every literal can be coerced to the type of its place; variables are judged by §5.8.5.</summary>
internal sealed class ValuesOfCorrectType : ValidationRule
{
    public override string Section => "5.6.1";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (ValueUse use in document.Values)
        {
            if (use.Type is not null && Problem(use.Node, use.Type) is { } problem)
            {
                errors.Add(problem, use.Node);
            }
        }
    }

    private static string? Problem(ValueNode value, GraphQLType type)
    {
        if (value is NullValueNode)
        {
            return type.IsNonNull ? $"Expected a value of type \"{type}\", found null." : null;
        }

        return type.NullableType switch
        {
            ListType => null,
            ScalarType scalar => scalar.TryCoerceLiteral(value, out _, out string? problem) ? null : $"{problem}.",
            EnumType enumType => EnumProblem(value, enumType),
            InputObjectType inputType when value is ObjectValueNode fields => inputType.IsOneOf ? OneOfProblem(fields, inputType) : null,
            _ => $"Expected a value of type \"{type}\", found {LiteralText.Of(value)}.",
        };
    }

    private static string? EnumProblem(ValueNode value, EnumType type)
    {
        if (value is EnumValueNode name && type.FindValue(name.Name) is not null)
        {
            return null;
        }

        string written = (value as EnumValueNode)?.Name ?? (value as StringValueNode)?.Value ?? "";
        string suggestion = NameSuggestions.For(written, type.Values.Select(candidate => candidate.Name));
        return $"Enum \"{type}\" has no value {LiteralText.Of(value)}.{suggestion}";
    }

    /// <summary>A variable in the field is judged by §5.8.5.</summary>
    private static string? OneOfProblem(ObjectValueNode value, InputObjectType type)
    {
        if (value.Fields.Count != 1)
        {
            return $"A value of \"{type}\" has exactly one field, found {value.Fields.Count}.";
        }

        return value.Fields[0].Value is NullValueNode ? $"Field \"{type}.{value.Fields[0].Name}\" must not be null." : null;
    }
}
