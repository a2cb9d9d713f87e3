using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.6.3: an input object literal gives each field once.</summary>
internal sealed class InputObjectFieldUniqueness : ValidationRule
{
    public override string Section => "5.6.3";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (ObjectValueNode value in document.Values.Select(use => use.Node).OfType<ObjectValueNode>())
        {
            var firstByName = new Dictionary<string, ObjectFieldNode>(value.Fields.Count);
            foreach (ObjectFieldNode field in value.Fields)
            {
                if (!firstByName.TryAdd(field.Name, field))
                {
                    errors.Add($"The input field \"{field.Name}\" is given more than once.", firstByName[field.Name], field);
                }
            }
        }
    }
}
