using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.2.3.1: an operation without a name is the only operation of its document.</summary>
internal sealed class LoneAnonymousOperation : ValidationRule
{
    public override string Section => "5.2.3.1";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        if (document.Operations.Count < 2)
        {
            return;
        }

        foreach (OperationDefinitionNode operation in document.Operations)
        {
            if (operation.Name is null)
            {
                errors.Add("An anonymous operation must be the only one in its document; give every operation a name.", operation);
            }
        }
    }
}
