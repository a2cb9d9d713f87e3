using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.5.1.1: no two fragments share a name.</summary>
internal sealed class FragmentNameUniqueness : ValidationRule
{
    public override string Section => "5.5.1.1";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (FragmentDefinitionNode fragment in document.Fragments)
        {
            FragmentDefinitionNode first = document.FragmentsByName[fragment.Name];
            if (!ReferenceEquals(first, fragment))
            {
                errors.Add($"There is more than one fragment named \"{fragment.Name}\".", first, fragment);
            }
        }
    }
}
