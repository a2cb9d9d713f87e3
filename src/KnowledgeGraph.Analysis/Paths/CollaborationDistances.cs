using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Paths.Search;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Paths;

/// <summary>
/// Numbers of hops between authors, a hop being a joint paper that the filter allows, and all shortest paths. Bidirectional
/// breadth-first search (<see cref="BidirectionalSearch"/>). Thread-safe; concurrent calls each use working memory of four bytes an
/// author and a paper, kept for the next call.
/// </summary>
public static class CollaborationDistances
{
    /// <summary>
    /// Hops between two authors: 0 for the same author. Not found within the limit or budget: null, and the report says which.
    /// </summary>
    /// <exception cref="ArgumentException">The topology does not hold an author.</exception>
    public static CollaborationDistance Between(
        PaperScope scope, NodeId from, NodeId to, int maxHops = int.MaxValue, RunBudget? budget = null) =>
        ToAny(scope, from, [to], maxHops, budget);

    /// <summary>Hops to the nearest author of a set, all searched for at once.</summary>
    /// <exception cref="ArgumentException">The topology does not hold an author.</exception>
    public static CollaborationDistance ToAny(
        PaperScope scope, NodeId from, IReadOnlyCollection<NodeId> to, int maxHops = int.MaxValue, RunBudget? budget = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxHops);
        var running = budget ?? RunBudget.Unlimited();
        var start = AuthorVertices.Of(scope, from);
        var ends = InComponent(scope, start, AuthorVertices.Of(scope, to));
        if (ends.Length == 0) return new(null, running.Report);
        var spaces = scope.Topology.SearchSpaces;
        var space = spaces.Rent();
        try
        {
            var search = new BidirectionalSearch(scope, space, running);
            if (!search.Seed([start], ends)) return new(0, running.Report);
            var hops = search.Run(maxHops, allContacts: false);
            return new(hops == BidirectionalSearch.None ? null : hops, running.Report);
        }
        finally
        {
            spaces.Return(space);
        }
    }

    private static int[] InComponent(PaperScope scope, int start, int[] ends)
    {
        var components = scope.Topology.AuthorComponents;
        var found = new List<int>(ends.Length);
        foreach (var end in ends)
        {
            if (components[end] == components[start]) found.Add(end);
        }

        return [.. found];
    }

    /// <summary>All shortest paths: their number at once, the paths themselves when they are asked for.</summary>
    /// <exception cref="ArgumentException">The topology does not hold an author.</exception>
    public static CollaborationTies Ties(
        PaperScope scope, NodeId from, NodeId to, int maxHops = int.MaxValue, RunBudget? budget = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxHops);
        var running = budget ?? RunBudget.Unlimited();
        var (start, end) = (AuthorVertices.Of(scope, from), AuthorVertices.Of(scope, to));
        var ties = TieSearch.Find(scope, start, end, maxHops, running);
        if (ties is null) return new(null, 0, [], running.Report);
        var writer = new PathWriter(scope, null);
        return new(ties.Hops, ties.Count(), ties.Paths().Select(path => writer.Write(path)), running.Report);
    }
}
