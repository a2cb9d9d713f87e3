using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.4.2: an argument is given once.</summary>
internal sealed class ArgumentUniqueness : ValidationRule
{
    public override string Section => "5.4.2";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (ArgumentsUse use in document.Arguments)
        {
            var firstByName = new Dictionary<string, ArgumentNode>(use.Arguments.Count);
            foreach (ArgumentNode argument in use.Arguments)
            {
                if (!firstByName.TryAdd(argument.Name, argument))
                {
                    errors.Add(
                        $"The argument \"{argument.Name}\" of {use.OwnerName} is given more than once.",
                        firstByName[argument.Name],
                        argument);
                }
            }
        }
    }
}
