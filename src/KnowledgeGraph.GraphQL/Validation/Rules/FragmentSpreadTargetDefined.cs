using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.5.2.1: a spread names a fragment of the document.</summary>
internal sealed class FragmentSpreadTargetDefined : ValidationRule
{
    public override string Section => "5.5.2.1";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (FragmentSpreadNode spread in document.Uses.Values.SelectMany(uses => uses.Spreads))
        {
            if (!document.FragmentsByName.ContainsKey(spread.Name))
            {
                errors.Add($"There is no fragment named \"{spread.Name}\".", spread);
            }
        }
    }
}
