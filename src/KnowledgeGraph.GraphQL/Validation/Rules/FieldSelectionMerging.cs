using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Rules.Merging;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>
/// §5.3.2: selections that share a response name on one object mean the same field with the same arguments, and values that can share a
/// position have the same shape.
/// </summary>
/// <remarks>
/// The specification's pairwise form is quadratic and, nested, exponential. Here the two conditions are checked apart, each over whole
/// groups: shapes over all fields of a response name, sameness over those whose parents can be the same object. Both are equivalences
/// within a group, so comparing with its first member is enough. Checking the roots alone covers every selection set below them.
/// </remarks>
internal sealed class FieldSelectionMerging : ValidationRule
{
    public override string Section => "5.3.2";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        var conflicts = new MergeConflicts(errors);
        ExecutableDefinitionNode[] roots = [.. document.Operations, .. UnreachedFragments(document)];
        foreach (MergeCheck check in (MergeCheck[])[new ShapeCheck(document, conflicts), new SamenessCheck(document, conflicts)])
        {
            foreach (ExecutableDefinitionNode root in roots)
            {
                check.CheckSelections([root.SelectionSet]);
            }

            if (check.GaveUp)
            {
                errors.Add("The document merges too many overlapping selections to be checked; spread fewer fragments into each other.");
            }
        }
    }

    private static IEnumerable<FragmentDefinitionNode> UnreachedFragments(TypedDocument document)
    {
        HashSet<ExecutableDefinitionNode> reached = [.. document.Operations.SelectMany(document.ReachableFrom)];
        return document.Fragments.Where(fragment => !reached.Contains(fragment));
    }
}
