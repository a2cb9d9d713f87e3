using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.8.4: an operation or its fragments use every variable that it declares.</summary>
internal sealed class AllVariablesUsed : ValidationRule
{
    public override string Section => "5.8.4";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (OperationDefinitionNode operation in document.Operations)
        {
            HashSet<string> used = [.. document.ReachableFrom(operation)
                .SelectMany(part => document.UsesOf(part).Variables)
                .Select(use => use.Node.Name)];
            foreach (VariableDefinitionNode variable in operation.VariableDefinitions)
            {
                if (!used.Contains(variable.Name))
                {
                    string by = operation.Name is null ? "the operation" : $"operation \"{operation.Name}\"";
                    errors.Add($"The variable \"${variable.Name}\" is never used by {by}.", variable);
                }
            }
        }
    }
}
