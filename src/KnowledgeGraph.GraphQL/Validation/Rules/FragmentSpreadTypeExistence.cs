using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.5.1.2: the type condition of a fragment names a type of the schema.</summary>
internal sealed class FragmentSpreadTypeExistence : ValidationRule
{
    public override string Section => "5.5.1.2";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (TypeConditionUse use in document.TypeConditions)
        {
            if (use.Type is null && !errors.IsFull)
            {
                IEnumerable<string> candidates = document.Schema.Types.OfType<CompositeType>().Select(type => type.Name);
                string suggestion = NameSuggestions.For(use.Node.Name, candidates);
                errors.Add($"The schema has no type \"{use.Node.Name}\".{suggestion}", use.Node);
            }
        }
    }
}
