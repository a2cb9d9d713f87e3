using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.Paths.Loopless;

/// <summary>
/// Lower bounds of the cost from any author to the target, by Dijkstra's algorithm from the target until the start is settled
/// (Dijkstra: A note on two problems in connexion with graphs, Numerische Mathematik 1, 1959). Exact for settled authors; all others
/// are at least as far as the start.
/// </summary>
internal sealed class CostsToTarget
{
    /// <summary>
    /// Sums from the other end differ in the last bits. A bound that is smaller by this factor stays a bound, and settles ties in
    /// favour of authors who are nearer to the start.
    /// </summary>
    private const double Slack = 1 - 1e-12;

    private readonly Dictionary<int, double> _settled = [];
    private double _radius = double.PositiveInfinity;

    /// <summary>False when there is no path from start to target at all, or the budget ended.</summary>
    public bool IsReachable { get; private set; }

    public static CostsToTarget Search(TieRows rows, int start, int target, IReadOnlySet<int> avoided, RunBudget budget)
    {
        var costs = new CostsToTarget();
        costs.Run(rows, start, target, avoided, budget);
        return costs;
    }

    public double LowerBound(int author) => Slack * (_settled.TryGetValue(author, out var cost) ? cost : _radius);

    private void Run(TieRows rows, int start, int target, IReadOnlySet<int> avoided, RunBudget budget)
    {
        var queue = new PriorityQueue<int, double>();
        queue.Enqueue(target, 0);
        while (!budget.IsExhausted && queue.TryDequeue(out var author, out var cost))
        {
            if (!_settled.TryAdd(author, cost)) continue;
            if (author == start)
            {
                (IsReachable, _radius) = (true, cost);
                return;
            }

            if (rows.Of(author) is not { } row) return;
            for (var i = 0; i < row.Authors.Length; i++)
            {
                var next = row.Authors[i];
                if (!_settled.ContainsKey(next) && !avoided.Contains(next)) queue.Enqueue(next, cost + row.Costs[i]);
            }
        }
    }
}
