using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.5.2.3: some object can have both the type around a fragment and the type of the fragment.</summary>
internal sealed class FragmentSpreadIsPossible : ValidationRule
{
    public override string Section => "5.5.2.3";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (FragmentUse use in document.FragmentUses)
        {
            if (use is { ParentType: { } parent, FragmentType: { } type } && !Overlap(document.Schema, parent, type))
            {
                string what = use.Node is FragmentSpreadNode spread ? $"Fragment \"{spread.Name}\" on" : "A fragment on";
                errors.Add($"{what} \"{type}\" never applies here: no \"{parent}\" is a \"{type}\".", use.Node);
            }
        }
    }

    private static bool Overlap(Schema schema, CompositeType left, CompositeType right) =>
        ReferenceEquals(left, right) || schema.GetPossibleTypes(left).Any(type => schema.IsPossibleType(right, type));
}
