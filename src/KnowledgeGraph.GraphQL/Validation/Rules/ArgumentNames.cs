using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.4.1: every argument is one that the field or directive declares.</summary>
internal sealed class ArgumentNames : ValidationRule
{
    public override string Section => "5.4.1";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (ArgumentsUse use in document.Arguments)
        {
            if (use.Definitions is not { } definitions)
            {
                continue;
            }

            foreach (ArgumentNode argument in use.Arguments)
            {
                if (!errors.IsFull && definitions.All(definition => definition.Name != argument.Name))
                {
                    string suggestion = NameSuggestions.For(argument.Name, definitions.Select(definition => definition.Name));
                    errors.Add($"The {use.OwnerName} has no argument \"{argument.Name}\".{suggestion}", argument);
                }
            }
        }
    }
}
