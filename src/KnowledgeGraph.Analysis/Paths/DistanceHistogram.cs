using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Traversal;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Paths;

/// <summary>How many authors stand at each number of hops from one author.</summary>
/// <param name="Counts">Counts[d] authors at d hops; Counts[0] is the author alone. Authors without a path are in no count.</param>
/// <param name="Reached">Sum of the counts.</param>
/// <param name="Report">After a stop the last count may be too small and later ones are missing; the others are right.</param>
public sealed record DistanceHistogram(IReadOnlyList<long> Counts, long Reached, RunReport Report)
{
    /// <summary>Counts all authors within a number of hops. Breadth-first search of the whole component: O(authorships).</summary>
    /// <exception cref="ArgumentException">The topology does not hold the author.</exception>
    public static DistanceHistogram From(
        PaperScope scope, NodeId author, int maxHops = int.MaxValue, RunBudget? budget = null, int threads = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxHops);
        var running = budget ?? RunBudget.Unlimited();
        var levels = AuthorLevels.From(scope, AuthorVertices.Of(scope, author), maxHops, running, threads);
        var furthest = BreadthFirstSearch.Unreached;
        foreach (var level in levels) furthest = Math.Max(furthest, level);
        var counts = new long[furthest + 2];
        foreach (var level in levels) counts[level + 1]++;
        return new(counts[1..], levels.Length - counts[0], running.Report);
    }
}
