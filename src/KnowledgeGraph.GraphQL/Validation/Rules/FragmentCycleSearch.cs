using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>
/// Depth-first search over fragments that reports each cycle where it closes. A fragment is entered once in all, so the work is linear in
/// the spreads.
/// </summary>
internal sealed class FragmentCycleSearch(TypedDocument document, ValidationErrors errors)
{
    private readonly HashSet<string> _entered = [];
    private readonly List<FragmentSpreadNode> _path = [];

    // For each fragment that is being followed now, how many spreads led to it.
    private readonly Dictionary<string, int> _open = [];

    public void Follow(FragmentDefinitionNode fragment)
    {
        if (!_entered.Add(fragment.Name))
        {
            return;
        }

        _open.Add(fragment.Name, _path.Count);
        foreach (FragmentSpreadNode spread in document.UsesOf(fragment).Spreads)
        {
            _path.Add(spread);
            if (_open.TryGetValue(spread.Name, out int start))
            {
                Report(spread.Name, _path[start..]);
            }
            else if (document.FragmentsByName.TryGetValue(spread.Name, out FragmentDefinitionNode? next))
            {
                Follow(next);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        _open.Remove(fragment.Name);
    }

    private void Report(string name, List<FragmentSpreadNode> cycle)
    {
        string through = string.Join(", ", cycle.SkipLast(1).Select(spread => $"\"{spread.Name}\""));
        string detour = through.Length == 0 ? "" : $" through {through}";
        errors.Add($"Fragment \"{name}\" spreads itself{detour}; a selection cannot be endless.", [.. cycle]);
    }
}
