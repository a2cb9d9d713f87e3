using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.1.1: a document that is to be executed holds operations and fragments alone.</summary>
internal sealed class ExecutableDefinitions : ValidationRule
{
    public override string Section => "5.1.1";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (DefinitionNode definition in document.Document.Definitions)
        {
            if (definition is not ExecutableDefinitionNode)
            {
                errors.Add("A type-system definition cannot be executed; send operations and fragments only.", definition);
            }
        }
    }
}
