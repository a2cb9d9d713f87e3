using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Paths.Loopless;

/// <summary>
/// Loopless paths between two different authors, fewest hops first, then lexicographically: all of one length are walked depth first in the
/// <see cref="HopCorridor"/> of that length, then those of the next. Nothing is searched again from a path, as Yen's algorithm does. Where
/// a length has no path, or detours end at authors whom the path has used, the walk may try much for nothing; then it gives up, and says
/// so.
/// </summary>
internal sealed class HopEnumerator(PaperScope scope, HopCorridor corridor, int start, int target, int maxHops, RunBudget budget)
{
    /// <summary>Entries that may be read without finding a path.</summary>
    private const long Patience = 200_000;

    private readonly List<int> _path = [];
    private readonly List<int[]> _turns = [];
    private readonly List<int> _next = [];
    private readonly HashSet<int> _found = [];
    private long _idle;

    /// <summary>True when there may be more paths than were given, though the budget lasts.</summary>
    public bool HasGivenUp { get; private set; }

    public IEnumerable<int[]> Paths()
    {
        if (corridor.Meet(maxHops) is not { } shortest) yield break;
        for (var length = shortest; length <= maxHops && !HasGivenUp; length++)
        {
            if (!corridor.Widen(length)) yield break;
            var found = false;
            foreach (var path in OfLength(length))
            {
                found = true;
                yield return path;
            }

            HasGivenUp |= !found;
        }
    }

    private IEnumerable<int[]> OfLength(int length)
    {
        _path.Clear();
        _turns.Clear();
        _next.Clear();
        Enter(start, length);
        while (_path.Count > 0)
        {
            var depth = _path.Count - 1;
            if (budget.IsExhausted || HasGivenUp) yield break;
            if (_next[depth] == _turns[depth].Length)
            {
                Leave(depth);
                continue;
            }

            var author = _turns[depth][_next[depth]++];
            if (author != target)
            {
                Enter(author, length);
                continue;
            }

            _idle = 0;
            yield return [.. _path, target];
        }
    }

    private void Enter(int author, int length)
    {
        _path.Add(author);
        _turns.Add(Turns(author, length - _path.Count));
        _next.Add(0);
    }

    private void Leave(int depth)
    {
        _path.RemoveAt(depth);
        _turns.RemoveAt(depth);
        _next.RemoveAt(depth);
    }

    /// <summary>Authors who may follow, ascending, when so many hops are left after them. The target is the last author alone.</summary>
    private int[] Turns(int author, int hopsLeft)
    {
        if (hopsLeft == 0) return corridor.IsWithin(author, 1) ? [target] : [];
        var (topology, read) = (scope.Topology, 1L);
        var test = scope.Test;
        _found.Clear();
        foreach (var paper in topology.AuthorPapers.Neighbours(author))
        {
            read++;
            if (!test.Allows(paper)) continue;
            var team = topology.PaperAuthors.Neighbours(paper);
            read += team.Length;
            foreach (var other in team)
            {
                if (other != target && corridor.IsWithin(other, hopsLeft) && !_path.Contains(other)) _found.Add(other);
            }
        }

        _idle += read;
        HasGivenUp |= _idle > Patience;
        if (!budget.Spend(read)) return [];
        int[] turns = [.. _found];
        Array.Sort(turns);
        return turns;
    }
}
