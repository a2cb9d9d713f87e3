using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Paths.Search;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Paths.Loopless;

/// <summary>
/// The authors on walks of at most a given length between two ends, with their hops to the target. Balls around both ends grow to the
/// length together, the cheaper one first; beyond the target's ball the hops are traced among those authors alone who are near enough to
/// the start, so that neither end sees more than about half the way.
/// </summary>
internal sealed class HopCorridor
{
    private readonly PaperScope _scope;
    private readonly RunBudget _budget;
    private readonly HopBall _fromStart;
    private readonly HopBall _fromTarget;
    private readonly GrowingArray<int> _sharedAuthors = new();
    private readonly GrowingArray<int> _sharedPapers = new();

    /// <summary>Hops to the target of authors beyond the target's ball.</summary>
    private readonly Dictionary<int, int> _traced = [];

    public HopCorridor(
        PaperScope scope,
        (SearchSpace Start, SearchSpace Target) spaces,
        int start,
        int target,
        IReadOnlySet<int> avoided,
        RunBudget budget)
    {
        (_scope, _budget) = (scope, budget);
        _fromStart = new(scope, spaces.Start, start, target, avoided, budget);
        _fromTarget = new(scope, spaces.Target, target, start, avoided, budget);
    }

    private int Radius => _fromStart.Radius + _fromTarget.Radius;

    /// <summary>Grows until the ends meet: gives the length of the shortest paths, null when there are none or the budget ended.</summary>
    public int? Meet(int maxHops)
    {
        while (_sharedAuthors.Count + _sharedPapers.Count == 0)
        {
            if (_fromStart.IsWhole || _fromTarget.IsWhole || Radius >= 2L * maxHops || !Grow()) return null;
        }

        return Radius / 2;
    }

    /// <summary>Makes the corridor of a length no shorter than that of the shortest paths. False when the budget ended.</summary>
    public bool Widen(int length)
    {
        while (Radius < 2 * length)
        {
            if (!Grow()) return false;
        }

        _traced.Clear();
        var hops = (_fromTarget.Radius + 1) / 2;
        var level = Edge(length, hops);
        while (level.Count > 0)
        {
            hops++;
            if (Trace(level, length, hops) is not { } next) return false;
            level = next;
        }

        return true;
    }

    /// <summary>Whether the target can be reached from an author within so many hops. Right for authors of the corridor.</summary>
    public bool IsWithin(int author, int hops)
    {
        var halfSteps = _fromTarget.ToAuthor(author);
        return halfSteps >= 0 ? halfSteps <= 2L * hops : _traced.TryGetValue(author, out var traced) && traced <= hops;
    }

    private bool Grow()
    {
        // Growing a ball that is whole costs nothing.
        var startIsNext = _fromStart.IsWhole || (!_fromTarget.IsWhole && _fromStart.Cost <= _fromTarget.Cost);
        var (ball, other) = startIsNext ? (_fromStart, _fromTarget) : (_fromTarget, _fromStart);
        return ball.Grow(other, _sharedAuthors, _sharedPapers);
    }

    /// <summary>
    /// Authors from whom hops are traced on: those at the edge of the target's ball, or where it ends at papers, one step beyond. Only
    /// what both balls have can be on a walk of the length.
    /// </summary>
    private List<int> Edge(int length, int hops)
    {
        var (found, radius) = (new List<int>(), _fromTarget.Radius);
        if ((radius & 1) == 0)
        {
            foreach (var author in _sharedAuthors.Items)
            {
                if (_fromTarget.ToAuthor(author) == radius && _fromStart.ToAuthor(author) <= 2 * (length - hops)) found.Add(author);
            }
        }
        else
        {
            foreach (var paper in _sharedPapers.Items)
            {
                if (_fromTarget.ToPaper(paper) == radius && _fromStart.ToPaper(paper) <= (2 * (length - hops)) + 1)
                    Add(paper, length, hops, found);
            }
        }

        return found;
    }

    private List<int>? Trace(List<int> level, int length, int hops)
    {
        var next = new List<int>();
        foreach (var author in level)
        {
            if (!_budget.Spend(AddTeams(author, length, hops, next))) return null;
        }

        return next;
    }

    private long AddTeams(int author, int length, int hops, List<int> found)
    {
        long read = 1;
        foreach (var paper in _scope.Topology.AuthorPapers.Neighbours(author))
        {
            read++;
            var halfSteps = _fromStart.ToPaper(paper);
            if (halfSteps >= 0 && halfSteps <= (2 * (length - hops)) + 1) read += Add(paper, length, hops, found);
        }

        return read;
    }

    private int Add(int paper, int length, int hops, List<int> found)
    {
        var team = _scope.Topology.PaperAuthors.Neighbours(paper);
        foreach (var author in team)
        {
            var halfSteps = _fromStart.ToAuthor(author);
            if (halfSteps < 0 || halfSteps > 2 * (length - hops) || _fromTarget.ToAuthor(author) >= 0) continue;
            if (_traced.TryAdd(author, hops)) found.Add(author);
        }

        return team.Length;
    }
}
