using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.2.1.1: the schema has a root type for every kind of operation in the document.</summary>
internal sealed class OperationTypeExistence : ValidationRule
{
    public override string Section => "5.2.1.1";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (OperationDefinitionNode operation in document.Operations)
        {
            if (document.RootTypeOf(operation) is null)
            {
                string kind = operation.Operation.ToString().ToLowerInvariant();
                errors.Add($"The schema has no {kind} operations.", operation);
            }
        }
    }
}
