using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Paths.Loopless;

/// <summary>
/// Continuations of least cost, a step costing 1 / strength of its tie (Newman: Scientific collaboration networks II, Physical Review
/// E 64, 016132, 2001), within a hop limit. A* (Hart, Nilsson, Raphael, IEEE Transactions on Systems Science and Cybernetics 4, 1968)
/// guided by <see cref="CostsToTarget"/>; a label is dropped when another at the same author is no dearer and no longer.
/// </summary>
internal sealed class TieSpurSearch(
    PaperScope scope, TieRows rows, int start, int target, int maxHops, IReadOnlySet<int> avoided, RunBudget budget)
    : ISpurSearch
{
    private const double Margin = 1.02;

    private readonly CostsToTarget _bounds = new(rows, start, target, avoided, budget);

    public LooplessPath? Find(ReadOnlySpan<int> root, IReadOnlySet<int> banned)
    {
        if (!scope.Test.AllowsAuthor(start) || !scope.Test.AllowsAuthor(target) || !_bounds.IsReachable) return null;
        var labels = new LabelSet();
        var first = labels.AddRoot(root, Cost(root));
        var queue = new PriorityQueue<int, (double Bound, double Cost)>();
        queue.Enqueue(first, (0, 0));
        while (!budget.IsExhausted && queue.TryDequeue(out var label, out var place))
        {
            if (labels.IsDropped(label)) continue;
            var author = labels.AuthorOf(label);
            if (!_bounds.IsSettled(author) && Postpone(author, place) is { } later)
            {
                if (later.Bound < double.PositiveInfinity) queue.Enqueue(label, later);
                continue;
            }

            if (author == target) return new(labels.PathTo(label), labels.CostOf(label));
            if (labels.HopsOf(label) >= maxHops || rows.Of(author) is not { } row) continue;
            for (var i = 0; i < row.Authors.Length; i++)
            {
                var next = row.Authors[i];
                if (avoided.Contains(next) || root.Contains(next) || (label == first && banned.Contains(next))) continue;
                if (labels.Extend(label, next, row.Costs[i]) is not { } extended) continue;
                var cost = labels.CostOf(extended);
                queue.Enqueue(extended, (cost + _bounds.LowerBound(next), cost));
            }
        }

        return null;
    }

    /// <summary>
    /// Where in the queue a label belongs whose author had no exact bound; null when it stays where it was. The bounds go a little further
    /// than asked, so that this is rare.
    /// </summary>
    private (double Bound, double Cost)? Postpone(int author, (double Bound, double Cost) place)
    {
        _bounds.Extend(author, place.Bound * Margin);
        var bound = place.Cost + _bounds.LowerBound(author);
        return bound > place.Bound ? (bound, place.Cost) : null;
    }

    private double Cost(ReadOnlySpan<int> root)
    {
        var cost = 0.0;
        for (var i = 0; i + 1 < root.Length; i++)
        {
            if (rows.Of(root[i]) is { } row) cost += row.Costs[Array.BinarySearch(row.Authors, root[i + 1])];
        }

        return cost;
    }
}
