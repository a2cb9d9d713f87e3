using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.8.3: an operation declares every variable that it or its fragments use.</summary>
internal sealed class AllVariableUsesDefined : ValidationRule
{
    public override string Section => "5.8.3";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (OperationDefinitionNode operation in document.Operations)
        {
            HashSet<string> declared = [.. operation.VariableDefinitions.Select(variable => variable.Name)];
            foreach (VariableUse use in document.ReachableFrom(operation).SelectMany(part => document.UsesOf(part).Variables))
            {
                if (!declared.Contains(use.Node.Name) && !errors.IsFull)
                {
                    string by = operation.Name is null ? "the operation" : $"operation \"{operation.Name}\"";
                    errors.Add($"The variable \"${use.Node.Name}\" is not declared by {by}.", use.Node, operation);
                }
            }
        }
    }
}
