using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.Paths.Loopless;

/// <summary>
/// Lower bounds of the cost from any author to the target, exact along the ways that matter. Balls grow around both ends until they meet;
/// from there the target's search is guided to the start (A*: Hart, Nilsson, Raphael, IEEE Transactions on Systems Science and Cybernetics
/// 4, 1968) by what the start's ball knows, so that it settles authors in the order of the cheapest way through them, and goes on when
/// dearer ways are asked about.
/// </summary>
internal sealed class CostsToTarget
{
    /// <summary>
    /// Sums from the other end differ in the last bits. A bound that is smaller by this factor stays a bound, and settles ties in
    /// favour of authors who are nearer to the start.
    /// </summary>
    private const double Slack = 1 - 1e-12;

    private readonly TieRows _rows;
    private readonly IReadOnlySet<int> _avoided;
    private readonly RunBudget _budget;
    private readonly CostBall _fromStart;
    private readonly CostBall _fromTarget;
    private readonly PriorityQueue<(int Author, double Cost), double> _queue = new();

    /// <summary>Every way from start to target through an author who is not settled costs this at least.</summary>
    private double _reached;

    public CostsToTarget(TieRows rows, int start, int target, IReadOnlySet<int> avoided, RunBudget budget)
    {
        (_rows, _avoided, _budget) = (rows, avoided, budget);
        (_fromStart, _fromTarget) = (new(rows, start, avoided), new(rows, target, avoided));
        if (!Meet()) return;
        foreach (var (author, cost) in _fromTarget.Edge) Enqueue(author, cost);
        while (!_fromTarget.Settled.ContainsKey(start) && Settle())
        {
        }

        IsReachable = _fromTarget.Settled.ContainsKey(start);
    }

    /// <summary>False when there is no path from start to target at all, or the budget ended.</summary>
    public bool IsReachable { get; }

    /// <summary>Exact for settled authors, up to the slack.</summary>
    public double LowerBound(int author) => _fromTarget.Settled.TryGetValue(author, out var cost)
        ? Slack * cost
        : Math.Max(0, (Slack * _reached) - FromStart(author));

    public bool IsSettled(int author) => _fromTarget.Settled.ContainsKey(author);

    /// <summary>Settles authors until an author is settled, or all ways through others are known to cost more than that.</summary>
    public void Extend(int author, double cost)
    {
        while (_reached <= cost && !IsSettled(author) && Settle())
        {
        }
    }

    private bool Meet()
    {
        while (true)
        {
            if (_fromStart.Grow() is not { } near || _budget.IsExhausted) return false;
            if (_fromTarget.Settled.ContainsKey(near)) return true;
            if (_fromTarget.Grow() is not { } far || _budget.IsExhausted) return false;
            if (_fromStart.Settled.ContainsKey(far)) return true;
        }
    }

    private double FromStart(int author) => _fromStart.Settled.TryGetValue(author, out var cost) ? cost : _fromStart.Radius;

    private void Enqueue(int author, double cost)
    {
        if (!_fromTarget.Settled.ContainsKey(author)) _queue.Enqueue((author, cost), cost + FromStart(author));
    }

    private bool Settle()
    {
        while (_queue.TryDequeue(out var next, out var through))
        {
            if (!_fromTarget.Settled.TryAdd(next.Author, next.Cost)) continue;
            _reached = Math.Max(_reached, through);
            if (_rows.Of(next.Author) is not { } row) return false;
            for (var i = 0; i < row.Authors.Length; i++)
            {
                if (!_avoided.Contains(row.Authors[i])) Enqueue(row.Authors[i], next.Cost + row.Costs[i]);
            }

            return true;
        }

        _reached = double.PositiveInfinity;
        return false;
    }
}
