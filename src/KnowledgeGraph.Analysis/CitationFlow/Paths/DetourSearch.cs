using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.CitationFlow.Paths;

/// <summary>
/// Breadth-first search from both ends, the smaller front first, for the shortest way from the end of a root to the target that
/// avoids the root and some first steps; of several, the one that comes first by vertex numbers.
/// </summary>
internal sealed class DetourSearch(PaperScope scope, CitationDirection direction, int target, RunBudget budget)
{
    private readonly CitationStep _ahead = new(scope.Topology, direction);
    private readonly CitationStep _back = new CitationStep(scope.Topology, direction).Reverse;
    private readonly Dictionary<int, int> _fromSpur = [];
    private readonly Dictionary<int, int> _fromTarget = [];
    private readonly HashSet<int> _root = [];
    private HashSet<int> _taken = [];
    private int _spur;

    /// <summary>The papers after the root, or null when there is no way of at most so many hops, or the budget said no.</summary>
    public int[]? Find(ReadOnlySpan<int> root, HashSet<int> taken, int maxHops)
    {
        (_spur, _taken) = (root[^1], taken);
        _root.Clear();
        foreach (var paper in root[..^1]) _root.Add(paper);
        _fromSpur.Clear();
        _fromTarget.Clear();
        _fromSpur.Add(_spur, 0);
        _fromTarget.Add(target, 0);
        List<int> ahead = [_spur], back = [target];
        var (aheadHops, backHops) = (0, 0);
        while (aheadHops + backHops < maxHops && ahead.Count > 0 && back.Count > 0)
        {
            var forward = ahead.Count <= back.Count;
            var meeting = forward
                ? Expand(ref ahead, ++aheadHops, _ahead, _fromSpur, _fromTarget)
                : Expand(ref back, ++backHops, _back, _fromTarget, _fromSpur);
            if (budget.IsExhausted) return null;
            if (meeting.Count > 0) return Walk(meeting, aheadHops, backHops);
        }

        return null;
    }

    /// <summary>Moves one front by a hop; answers the papers at which it meets the other one, all of them.</summary>
    private List<int> Expand(
        ref List<int> front, int hops, CitationStep step, Dictionary<int, int> mine, Dictionary<int, int> theirs)
    {
        var next = new List<int>();
        var meeting = new List<int>();
        var test = scope.Test;
        foreach (var paper in front)
        {
            var (first, second) = (step.First(paper).Length, step.Second(paper).Length);
            if (!budget.Spend(1 + first + second)) break;
            for (var entry = 0; entry < first + second; entry++)
            {
                var other = entry < first ? step.First(paper)[entry] : step.Second(paper)[entry - first];
                if (!Usable(paper, other, mine == _fromSpur, test) || !mine.TryAdd(other, hops)) continue;
                next.Add(other);
                if (theirs.ContainsKey(other)) meeting.Add(other);
            }
        }

        front = next;
        return meeting;
    }

    private bool Usable(int paper, int other, bool forward, in PaperTest test)
    {
        if (_root.Contains(other) || (other != target && other != _spur && !test.Allows(other))) return false;
        var (first, second) = forward ? (paper, other) : (other, paper);
        return first != _spur || !_taken.Contains(second);
    }

    /// <summary>From the spur over papers that lead to a meeting, then down the distances to the target; always the smallest.</summary>
    private int[] Walk(List<int> meeting, int aheadHops, int backHops)
    {
        var useful = Useful(meeting, aheadHops);
        var path = new int[aheadHops + backHops];
        var at = _spur;
        for (var hop = 1; hop <= path.Length; hop++)
        {
            var left = path.Length - hop;
            at = path[hop - 1] = hop <= aheadHops
                ? Smallest(at, other => useful.Contains(other) && _fromSpur[other] == hop)
                : Smallest(at, other => _fromTarget.TryGetValue(other, out var distance) && distance == left);
        }

        return path;
    }

    private int Smallest(int paper, Func<int, bool> leads)
    {
        var smallest = int.MaxValue;
        foreach (var other in _ahead.First(paper))
        {
            if (other < smallest && Steps(paper, other) && leads(other)) smallest = other;
        }

        foreach (var other in _ahead.Second(paper))
        {
            if (other < smallest && Steps(paper, other) && leads(other)) smallest = other;
        }

        return smallest;
    }

    private bool Steps(int paper, int other) => paper != _spur || !_taken.Contains(other);

    /// <summary>Papers on the spur's side that lie on a shortest way, found from the meetings backwards.</summary>
    private HashSet<int> Useful(List<int> meeting, int aheadHops)
    {
        var useful = new HashSet<int>(meeting);
        var level = meeting;
        for (var hops = aheadHops - 1; hops > 0; hops--)
        {
            var before = new List<int>();
            foreach (var paper in level)
            {
                Collect(_back.First(paper), hops, useful, before);
                Collect(_back.Second(paper), hops, useful, before);
            }

            level = before;
        }

        return useful;
    }

    private void Collect(ReadOnlySpan<int> row, int hops, HashSet<int> useful, List<int> level)
    {
        foreach (var other in row)
        {
            if (_fromSpur.TryGetValue(other, out var distance) && distance == hops && useful.Add(other)) level.Add(other);
        }
    }
}
