using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.8.1: an operation declares a variable once.</summary>
internal sealed class VariableUniqueness : ValidationRule
{
    public override string Section => "5.8.1";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (OperationDefinitionNode operation in document.Operations)
        {
            var firstByName = new Dictionary<string, VariableDefinitionNode>(operation.VariableDefinitions.Count);
            foreach (VariableDefinitionNode variable in operation.VariableDefinitions)
            {
                if (!firstByName.TryAdd(variable.Name, variable))
                {
                    errors.Add($"The variable \"${variable.Name}\" is declared more than once.", firstByName[variable.Name], variable);
                }
            }
        }
    }
}
