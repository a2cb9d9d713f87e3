using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.5.2.2: no fragment spreads itself, directly or through others.</summary>
internal sealed class FragmentSpreadsMustNotFormCycles : ValidationRule
{
    public override string Section => "5.5.2.2";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        var search = new FragmentCycleSearch(document, errors);
        document.Fragments.ForEach(search.Follow);
    }
}
