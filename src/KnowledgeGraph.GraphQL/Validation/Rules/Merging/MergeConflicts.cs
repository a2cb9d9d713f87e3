using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules.Merging;

/// <summary>Words the conflicts between selections and reports each pair once, however many ways lead to it.</summary>
internal sealed class MergeConflicts(ValidationErrors errors)
{
    private readonly HashSet<(int First, int Second)> _reported = [];

    public void Add(FieldUse first, FieldUse second, string reason)
    {
        (int, int) pair = first.Index < second.Index ? (first.Index, second.Index) : (second.Index, first.Index);
        if (_reported.Add(pair))
        {
            errors.Add(
                $"Selections of \"{first.Node.ResponseName}\" conflict: {reason}. Use different aliases to fetch both.",
                first.Node,
                second.Node);
        }
    }
}
