using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>
/// §5.6.4: an input object literal gives every field of non-null type without default. That none is null is a matter of its type
/// (§5.6.1).
/// </summary>
internal sealed class InputObjectRequiredFields : ValidationRule
{
    public override string Section => "5.6.4";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (ValueUse use in document.Values)
        {
            if (use.Node is ObjectValueNode value && use.Type?.NullableType is InputObjectType type)
            {
                CheckRequired(value, type, errors);
            }
        }
    }

    private static void CheckRequired(ObjectValueNode value, InputObjectType type, ValidationErrors errors)
    {
        foreach (InputValueDefinition field in type.Fields)
        {
            if (field.IsRequired && value.Fields.All(given => given.Name != field.Name))
            {
                errors.Add($"A value of \"{type}\" needs the field \"{field.Name}\" of type \"{field.Type}\".", value);
            }
        }
    }
}
