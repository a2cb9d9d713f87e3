using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Paths.Search;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Traversal;

namespace KnowledgeGraph.Analysis.Paths.Loopless;

/// <summary>
/// Authors and papers around one end of the paths that are sought, with their distance from it in half-steps (author to paper, paper to
/// author), as far as the ball has grown. It does not grow through the other end, where every path stops.
/// </summary>
internal sealed class HopBall
{
    private const int SpendInterval = 64;

    private readonly PaperScope _scope;
    private readonly SearchSpace _space;
    private readonly RunBudget _budget;
    private readonly int _stop;

    public HopBall(PaperScope scope, SearchSpace space, int centre, int stop, IReadOnlySet<int> avoided, RunBudget budget)
    {
        (_scope, _space, _stop, _budget) = (scope, space, stop, budget);
        space.Begin();
        foreach (var author in avoided) space.AuthorMarks[author] = space.Blocked;
        if (!scope.Test.AllowsAuthor(centre)) return;
        space.AuthorMarks[centre] = Side.MarkOf(0);
        Side.Seed(centre);
    }

    /// <summary>Half-steps that the ball reaches. Those beyond a ball that is whole are free.</summary>
    public int Radius => Side.Level;

    /// <summary>Entries that the next half-step reads.</summary>
    public long Cost => Side.Cost(_scope.Topology);

    public bool IsWhole => Side.IsEmpty;

    private SearchSide Side => _space.Forward;

    /// <summary>Half-steps to an author, larger than any limit where it is avoided; negative where the ball has not reached it.</summary>
    public int ToAuthor(int author) => Math.Max(_space.AuthorMarks[author] - _space.Base, -1);

    public int ToPaper(int paper) => Math.Max(_space.PaperMarks[paper] - _space.Base, -1);

    /// <summary>Grows by a half-step and notes what both balls have now. False when the budget ended.</summary>
    public bool Grow(HopBall other, GrowingArray<int> sharedAuthors, GrowingArray<int> sharedPapers)
    {
        var topology = _scope.Topology;
        var toPapers = !Side.HoldsPapers;
        var rows = toPapers ? topology.AuthorPapers : topology.PaperAuthors;
        var (marks, others) = toPapers ? (_space.PaperMarks, other._space.PaperMarks) : (_space.AuthorMarks, other._space.AuthorMarks);
        var shared = toPapers ? sharedPapers : sharedAuthors;
        var (mark, first, othersFirst, stop) = (Side.MarkOf(Side.Level + 1), _space.Base, other._space.Base, toPapers ? -1 : _stop);
        var frontier = new FrontierRows(rows, Side.Frontier, marks);
        var test = _scope.Test;
        var allowsAll = toPapers ? _scope.AllowsEveryPaper : _scope.AllowsEveryAuthor;
        long read = 0;
        for (var i = 0; i < frontier.Count; i++)
        {
            var row = frontier[i];
            read += row.Length + 1;
            foreach (var target in row)
            {
                if (marks[target] >= first) continue;
                if (!allowsAll && !(toPapers ? test.Allows(target) : test.AllowsAuthor(target))) continue;
                marks[target] = mark;
                if (others[target] >= othersFirst) shared.Add(target);
                if (target != stop) Side.Push(target);
            }

            if ((i & (SpendInterval - 1)) != SpendInterval - 1) continue;
            if (!_budget.Spend(read)) return false;
            read = 0;
        }

        Side.Advance();
        return _budget.Spend(read);
    }
}
