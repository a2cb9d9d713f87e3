using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.4.3: an argument of non-null type without default is given. That it is not null is a matter of its type (§5.6.1).</summary>
internal sealed class RequiredArguments : ValidationRule
{
    public override string Section => "5.4.3";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (ArgumentsUse use in document.Arguments)
        {
            foreach (InputValueDefinition definition in use.Definitions ?? [])
            {
                if (definition.IsRequired && use.Arguments.All(argument => argument.Name != definition.Name))
                {
                    errors.Add(
                        $"The {use.OwnerName} needs the argument \"{definition.Name}\" of type \"{definition.Type}\".",
                        use.Owner);
                }
            }
        }
    }
}
