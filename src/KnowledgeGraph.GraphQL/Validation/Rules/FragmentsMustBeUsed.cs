using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.5.1.4: every fragment is spread by some operation, directly or through other fragments.</summary>
internal sealed class FragmentsMustBeUsed : ValidationRule
{
    public override string Section => "5.5.1.4";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        var used = new HashSet<string>();
        foreach (OperationDefinitionNode operation in document.Operations)
        {
            used.UnionWith(document.ReachableFrom(operation).OfType<FragmentDefinitionNode>().Select(fragment => fragment.Name));
        }

        foreach (FragmentDefinitionNode fragment in document.Fragments)
        {
            if (!used.Contains(fragment.Name))
            {
                errors.Add($"Fragment \"{fragment.Name}\" is never used.", fragment);
            }
        }
    }
}
