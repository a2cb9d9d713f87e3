using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.2.2.1: no two operations share a name, whatever their kinds.</summary>
internal sealed class OperationNameUniqueness : ValidationRule
{
    public override string Section => "5.2.2.1";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        var firstByName = new Dictionary<string, OperationDefinitionNode>();
        foreach (OperationDefinitionNode operation in document.Operations)
        {
            if (operation.Name is not null && !firstByName.TryAdd(operation.Name, operation))
            {
                errors.Add($"There is more than one operation named \"{operation.Name}\".", firstByName[operation.Name], operation);
            }
        }
    }
}
