using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Traversal;

/// <summary>
/// Levels of all vertices from one source in a whole graph. Time O(vertices + edges), mostly less (see <see cref="LevelStep"/>);
/// memory four bytes a vertex and the two largest levels. The result does not depend on the number of threads.
/// </summary>
public static class BreadthFirstSearch
{
    /// <summary>Level of a vertex that was not reached.</summary>
    public const int Unreached = -1;

    /// <summary>
    /// Number of edges from the source to every vertex; <see cref="Unreached"/> where there is no path. After a stop of the budget the
    /// levels that are given are right, and some are missing.
    /// </summary>
    /// <param name="outgoing">Edges as they are followed.</param>
    /// <param name="incoming">The same edges the other way round; the same object for an undirected graph.</param>
    /// <param name="source">Where to begin.</param>
    /// <param name="budget">Counts vertices and entries read; null without limit.</param>
    /// <param name="threads">Threads to use; 0 for one a core.</param>
    public static int[] Levels(Adjacency outgoing, Adjacency incoming, int source, RunBudget? budget = null, int threads = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)source, (uint)outgoing.VertexCount, nameof(source));
        var running = budget ?? RunBudget.Unlimited();
        var levels = NewLevels(outgoing.VertexCount);
        levels[source] = 0;
        var step = new LevelStep(outgoing, incoming, outgoing, levels, null);
        var frontier = LevelFrontier.Of(outgoing, source);
        for (var level = 1; frontier is { Count: > 0 }; level++)
            frontier = step.Run(frontier, level, running, ThreadsOf(threads));
        return levels;
    }

    internal static int[] NewLevels(int count)
    {
        var levels = new int[count];
        Array.Fill(levels, Unreached);
        return levels;
    }

    internal static int ThreadsOf(int threads) => threads <= 0 ? Environment.ProcessorCount : threads;
}
