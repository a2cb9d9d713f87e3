using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Traversal;

namespace KnowledgeGraph.Analysis.Ranking.PageRanks;

/// <summary>
/// PageRank (Brin, Page: The Anatomy of a Large-Scale Hypertextual Web Search Engine, Computer Networks 30, 1998), plain, weighted
/// or personalised. Solved as a linear system without the walks that get stuck, then scaled to sum 1, which gives the same scores
/// (Gleich, Gray, Greif, Lau: An Inner-Outer Iteration for Computing PageRank, SIAM J. Sci. Comput. 32, 2010): a directed graph by
/// strongly connected components (<see cref="ComponentSolver"/>), any other by Gauss–Seidel sweeps (<see cref="GaussSeidelSweep"/>).
/// O(vertices + edges), and O(edges) a sweep for what lies on cycles; memory 48 bytes a vertex, and 4 an edge on a cycle.
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
        options ??= new();
        var outflow = GC.AllocateUninitializedArray<double>(outgoing.VertexCount);
        VertexRanges.For(outflow.Length, BreadthFirstSearch.ThreadsOf(options.Threads), (first, end) =>
        {
            var offsets = outgoing.Offsets;
            for (var vertex = first; vertex < end; vertex++) outflow[vertex] = offsets[vertex + 1] - offsets[vertex];
        });
        var directed = ReferenceEquals(outgoing, incoming) ? null : outgoing;
        return Solve(incoming, [], outflow, options, budget ?? RunBudget.Unlimited(), directed);
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
        return Solve(incoming.Rows, incoming.Weights.ToArray(), shares, options ?? new(), budget ?? RunBudget.Unlimited(), null);
    }

    private static PageRankResult Solve(
        Adjacency rows, float[] weights, double[] outflow, PageRankOptions options, RunBudget budget, Adjacency? directed)
    {
        options.Check(outflow.Length);
        if (outflow.Length == 0) return new([], 0, 0, budget.Report);
        var threads = BreadthFirstSearch.ThreadsOf(options.Threads);
        var restart = Restart(outflow.Length, options.Restart, threads);
        if (options.PowerSteps is { } steps) return new PowerSteps(rows, weights, outflow, restart, options.Damping).Run(steps, budget);

        VertexRanges.For(restart.Length, threads, (first, end) =>
        {
            for (var vertex = first; vertex < end; vertex++)
            {
                restart[vertex] *= 1 - options.Damping;
                outflow[vertex] = outflow[vertex] > 0 ? 1 / outflow[vertex] : 0;
            }
        });

        var system = new FlowSystem(rows, weights, restart, outflow, options.Damping);
        if (directed is null) return Sweep(system, options, budget);
        return budget.Spend(rows.VertexCount + rows.EdgeCount)
            ? new ComponentSolver(system, ComponentOrder.Of(directed, threads), options).Run(budget)
            : Sweep(system, options, budget);
    }

    private static double[] Restart(int vertices, IReadOnlyList<double>? weights, int threads)
    {
        var restart = GC.AllocateUninitializedArray<double>(vertices);
        var total = weights?.Sum() ?? vertices;
        VertexRanges.For(vertices, threads, (first, end) =>
        {
            if (weights is null) restart.AsSpan(first..end).Fill(1 / total);
            else for (var vertex = first; vertex < end; vertex++) restart[vertex] = weights[vertex] / total;
        });
        return restart;
    }

    private static PageRankResult Sweep(FlowSystem system, PageRankOptions options, RunBudget budget)
    {
        var sweep = new GaussSeidelSweep(system, options.Threads);
        sweep.Run(options.Tolerance * (1 - options.Damping) / 2, budget);
        var total = sweep.Total();
        var bound = system.ErrorBound(sweep.Unsolved, total);
        return new(Array.ConvertAll(sweep.Scores, score => score / total), sweep.Sweeps, bound, budget.Report);
    }
}
