using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules.Merging;

/// <summary>
/// One of the two conditions of §5.3.2 over merged selection sets. A set of fields that was seen before is not checked again, which makes
/// fragments that are spread in many places cheap and cycles harmless.
/// </summary>
internal abstract class MergeCheck(TypedDocument document)
{
    // Documents made to defeat the memory of seen sets would still take exponential time; no honest one comes near this.
    private const int MostVisits = 500_000;

    private readonly HashSet<string> _seen = [];
    private int _visits;

    /// <summary>True when the work was cut off, so that the document cannot be called valid.</summary>
    public bool GaveUp { get; private set; }

    public void CheckSelections(IEnumerable<SelectionSetNode> selectionSets)
    {
        GaveUp |= _visits > MostVisits || !RuntimeHelpers.TryEnsureSufficientExecutionStack();
        if (GaveUp)
        {
            return;
        }

        List<FieldUse> fields = Collect(selectionSets);
        if (fields.Count == 0 || !_seen.Add(IdentityOf(fields)))
        {
            return;
        }

        foreach (List<FieldUse> group in GroupByResponseName(fields))
        {
            CheckGroup(group);
        }
    }

    /// <summary>Checks fields of one response name and, through <see cref="CheckChildren"/>, what is selected on them.</summary>
    protected abstract void CheckGroup(List<FieldUse> fields);

    protected void CheckChildren(List<FieldUse> fields) =>
        CheckSelections(fields.Select(field => field.Node.SelectionSet).OfType<SelectionSetNode>());

    private static string IdentityOf(List<FieldUse> fields) => string.Join(',', fields.Select(field => field.Index).Order());

    private static IEnumerable<List<FieldUse>> GroupByResponseName(List<FieldUse> fields)
    {
        var groups = new Dictionary<string, List<FieldUse>>();
        foreach (FieldUse field in fields)
        {
            if (!groups.TryGetValue(field.Node.ResponseName, out List<FieldUse>? group))
            {
                groups.Add(field.Node.ResponseName, group = []);
            }

            group.Add(field);
        }

        return groups.Values;
    }

    /// <summary>The fields of all sets together, looking through fragments; each field and fragment once.</summary>
    private List<FieldUse> Collect(IEnumerable<SelectionSetNode> selectionSets)
    {
        var fields = new List<FieldUse>();
        var seen = new HashSet<SyntaxNode>();
        var pending = new Queue<SelectionSetNode>(selectionSets);
        while (pending.TryDequeue(out SelectionSetNode? selectionSet))
        {
            if (!seen.Add(selectionSet))
            {
                continue;
            }

            _visits += selectionSet.Selections.Count;
            foreach (SelectionNode selection in selectionSet.Selections)
            {
                if (selection is FieldNode field)
                {
                    fields.Add(document.FieldsByNode[field]);
                }
                else if (SelectionsOf(selection) is { } inner)
                {
                    pending.Enqueue(inner);
                }
            }
        }

        return fields;
    }

    private SelectionSetNode? SelectionsOf(SelectionNode selection) => selection switch
    {
        InlineFragmentNode inline => inline.SelectionSet,
        FragmentSpreadNode spread => document.FragmentsByName.GetValueOrDefault(spread.Name)?.SelectionSet,
        _ => null,
    };
}
