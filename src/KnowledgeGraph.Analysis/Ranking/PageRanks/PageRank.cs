using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Ranking.PageRanks;

/// <summary>
/// PageRank (Brin, Page: The Anatomy of a Large-Scale Hypertextual Web Search Engine, Computer Networks 30, 1998), plain, weighted
/// or personalised. Solved as a linear system without the walks that get stuck, then scaled to sum 1, which gives the same scores
/// (Gleich, Gray, Greif, Lau: An Inner-Outer Iteration for Computing PageRank, SIAM J. Sci. Comput. 32, 2010), by
/// Gauss–Seidel sweeps (<see cref="GaussSeidelSweep"/>), along the edges where the graph has few cycles (<see cref="Renumbering"/>).
/// O(edges) a sweep; memory 48 bytes a vertex, and 4 an edge where vertices are renumbered.
/// </summary>
public static class PageRank
{
    /// <summary>Scores where every edge of a vertex is followed alike.</summary>
    /// <param name="outgoing">Edges as they are followed.</param>
    /// <param name="incoming">The same edges the other way round; the same object for an undirected graph.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="budget">Counts vertices and entries read; null without limit.</param>
    public static PageRankResult Compute(Adjacency outgoing, Adjacency incoming, PageRankOptions? options = null, RunBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(outgoing);
        var shares = new double[outgoing.VertexCount];
        for (var vertex = 0; vertex < shares.Length; vertex++) shares[vertex] = outgoing.Degree(vertex);
        var settings = options ?? new();
        var renumbering = ReferenceEquals(outgoing, incoming) || settings.PowerSteps is not null ? null : Renumbering.For(outgoing);
        return Solve(new(incoming, []), shares, settings, budget ?? RunBudget.Unlimited(), renumbering);
    }

    /// <summary>
    /// Scores where edges are followed in proportion to their weights, which are positive. The graph is given by the entries that lead
    /// to each vertex: for an undirected graph these are its rows.
    /// </summary>
    public static PageRankResult Compute(WeightedAdjacency incoming, PageRankOptions? options = null, RunBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        var shares = new double[incoming.VertexCount];
        var sources = incoming.Rows.Targets;
        for (var entry = 0; entry < sources.Length; entry++) shares[sources[entry]] += incoming.Weights[entry];
        return Solve(new(incoming.Rows, incoming.Weights.ToArray()), shares, options ?? new(), budget ?? RunBudget.Unlimited(), null);
    }

    private static PageRankResult Solve(
        InflowRows rows, double[] outflow, PageRankOptions options, RunBudget budget, Renumbering? renumbering)
    {
        options.Check(outflow.Length);
        var restart = new double[outflow.Length];
        var total = options.Restart?.Sum() ?? outflow.Length;
        for (var vertex = 0; vertex < restart.Length; vertex++) restart[vertex] = (options.Restart?[vertex] ?? 1) / total;
        if (outflow.Length == 0) return new([], 0, 0, budget.Report);
        if (options.PowerSteps is { } steps) return new PowerSteps(rows, outflow, restart, options.Damping).Run(steps, budget);
        if (renumbering is null) return new GaussSeidelSweep(rows, outflow, restart, options).Run(budget);
        var renumbered = new InflowRows(renumbering.Apply(rows.Rows), []);
        var result = new GaussSeidelSweep(renumbered, renumbering.Apply(outflow), renumbering.Apply(restart), options).Run(budget);
        return result with { Scores = renumbering.Undo(result.Scores) };
    }
}
