using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.CitationFlow.Neighbourhoods;

/// <summary>
/// Ancestors and descendants along citations by breadth-first search: O(citations met); a bit a paper of the graph beside the result.
/// Papers that the filter does not allow are not passed. Thread-safe.
/// </summary>
public static class CitationNeighbourhood
{
    /// <param name="scope">Papers that may be listed and passed; the seeds need not be allowed.</param>
    /// <param name="seeds">Vertices to begin from.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="budget">Counts papers met. Null without limit.</param>
    public static NeighbourhoodResult Run(
        PaperScope scope, IReadOnlyCollection<int> seeds, NeighbourhoodOptions? options = null, RunBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(seeds);
        options ??= new();
        options.Validate();
        var running = budget ?? RunBudget.Unlimited();
        var seen = new VertexSet(scope.Topology.Papers.Count);
        foreach (var seed in seeds) seen.Add(seed);
        var levels = new List<NeighbourhoodLevel>();
        var front = seeds.Distinct().ToList();
        var left = options.MaxPapers;
        var capped = false;
        for (var depth = 1; depth <= options.MaxDepth && front.Count > 0 && !capped; depth++)
        {
            front = Expand(scope, new(scope.Topology, options.Direction), front, seen, running);
            if (running.IsExhausted) return new(levels, false, true, running.Report);
            if (front.Count == 0) break;
            capped = front.Count > left;
            levels.Add(new(depth, capped ? front.GetRange(0, left) : front, front.Count));
            left -= Math.Min(left, front.Count);
        }

        // A look one step further, so that a reader knows whether the depth cut anything.
        var deeper = capped || Expand(scope, new(scope.Topology, options.Direction), front, seen, running).Count > 0;
        return new(levels, capped, deeper, running.Report);
    }

    private static List<int> Expand(PaperScope scope, CitationStep step, List<int> front, VertexSet seen, RunBudget budget)
    {
        var next = new List<int>();
        var test = scope.Test;
        foreach (var paper in front)
        {
            var first = step.First(paper);
            var second = step.Second(paper);
            if (!budget.Spend(1 + first.Length + second.Length)) return [];
            Collect(first, test, seen, next);
            Collect(second, test, seen, next);
        }

        next.Sort();
        return next;
    }

    private static void Collect(ReadOnlySpan<int> row, in PaperTest test, VertexSet seen, List<int> next)
    {
        foreach (var other in row)
        {
            if (seen.Contains(other) || !test.Allows(other)) continue;
            seen.Add(other);
            next.Add(other);
        }
    }
}
