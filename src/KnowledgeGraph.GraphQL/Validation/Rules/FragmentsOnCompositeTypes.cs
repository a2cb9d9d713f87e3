using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>
/// §5.5.1.3: a fragment is on an object, interface or union type. The specification titles the rule "Fragments on Object, Interface, or
/// Union Types".
/// </summary>
internal sealed class FragmentsOnCompositeTypes : ValidationRule
{
    public override string Section => "5.5.1.3";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (TypeConditionUse use in document.TypeConditions)
        {
            if (use.Type is not null and not CompositeType)
            {
                errors.Add($"{use.Describe()} cannot be on \"{use.Type}\", which has no fields.", use.Node);
            }
        }
    }
}
