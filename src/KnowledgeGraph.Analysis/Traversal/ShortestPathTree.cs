using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Traversal;

/// <summary>
/// Lengths of the shortest paths from one source where edges have lengths that are not negative, by Dijkstra's algorithm (A note on
/// two problems in connexion with graphs, Numerische Mathematik 1, 1959). O((vertices + edges) log edges); memory 8 bytes a vertex
/// and 16 an edge waiting.
/// </summary>
public static class ShortestPathTree
{
    /// <summary>
    /// Length by vertex, infinite where there is no path. After a stop of the budget, lengths that are given are those of real paths,
    /// but shorter ones may exist.
    /// </summary>
    /// <exception cref="ArgumentException">An edge on the way has a negative length.</exception>
    public static double[] Lengths(WeightedAdjacency graph, int source, RunBudget? budget = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)source, (uint)graph.VertexCount, nameof(source));
        var running = budget ?? RunBudget.Unlimited();
        var lengths = new double[graph.VertexCount];
        Array.Fill(lengths, double.PositiveInfinity);
        lengths[source] = 0;
        var queue = new PriorityQueue<int, double>();
        queue.Enqueue(source, 0);
        while (queue.TryDequeue(out var vertex, out var length))
        {
            if (length > lengths[vertex]) continue;
            var row = graph.Rows.Neighbours(vertex);
            if (!running.Spend(row.Length + 1)) break;
            Relax(row, graph.WeightsOf(vertex), length, lengths, queue);
        }

        return lengths;
    }

    private static void Relax(
        ReadOnlySpan<int> row, ReadOnlySpan<float> weights, double length, double[] lengths, PriorityQueue<int, double> queue)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (weights[i] < 0) throw new ArgumentException("Edges of negative length have no shortest paths here.", nameof(weights));
            var through = length + weights[i];
            if (through >= lengths[row[i]]) continue;
            lengths[row[i]] = through;
            queue.Enqueue(row[i], through);
        }
    }
}
