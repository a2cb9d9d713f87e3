using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.6.2: every field of an input object literal is one that its type declares.</summary>
internal sealed class InputObjectFieldNames : ValidationRule
{
    public override string Section => "5.6.2";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (ValueUse use in document.Values)
        {
            if (use.Node is ObjectValueNode value && use.Type?.NullableType is InputObjectType type)
            {
                CheckNames(value, type, errors);
            }
        }
    }

    private static void CheckNames(ObjectValueNode value, InputObjectType type, ValidationErrors errors)
    {
        foreach (ObjectFieldNode field in value.Fields)
        {
            if (type.FindField(field.Name) is null && !errors.IsFull)
            {
                string suggestion = NameSuggestions.For(field.Name, type.Fields.Select(candidate => candidate.Name));
                errors.Add($"Input type \"{type}\" has no field \"{field.Name}\".{suggestion}", field);
            }
        }
    }
}
