using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Traversal;

/// <summary>
/// Local clustering coefficients: of the ordered pairs of a vertex's neighbours, the share that is joined by an edge. Watts, Strogatz:
/// Collective dynamics of 'small-world' networks, Nature 393 (1998); on directed graphs as LDBC Graphalytics defines it, neighbours
/// being
/// those of either direction. O(sum over edges of degrees); memory four bytes a vertex.
/// </summary>
public static class ClusteringCoefficients
{
    /// <summary>Coefficient by vertex; 0 for fewer than two neighbours. Null when the budget ran out.</summary>
    /// <param name="outgoing">Edges as directed, none from a vertex to itself.</param>
    /// <param name="incoming">The same edges the other way round; the same object for an undirected graph.</param>
    /// <param name="budget">Counts entries read; null without limit.</param>
    public static double[]? Of(Adjacency outgoing, Adjacency incoming, RunBudget? budget = null)
    {
        var running = budget ?? RunBudget.Unlimited();
        var coefficients = new double[outgoing.VertexCount];
        var marks = new int[outgoing.VertexCount];
        var neighbours = new List<int>();
        for (var vertex = 0; vertex < coefficients.Length; vertex++)
        {
            neighbours.Clear();
            Collect(outgoing.Neighbours(vertex), vertex, marks, neighbours);
            if (!ReferenceEquals(outgoing, incoming)) Collect(incoming.Neighbours(vertex), vertex, marks, neighbours);
            long joined = 0, read = 1;
            foreach (var neighbour in neighbours)
            {
                var row = outgoing.Neighbours(neighbour);
                read += row.Length;
                foreach (var other in row)
                {
                    if (marks[other] == vertex + 1) joined++;
                }
            }

            if (!running.Spend(read)) return null;
            if (neighbours.Count > 1) coefficients[vertex] = joined / ((double)neighbours.Count * (neighbours.Count - 1));
        }

        return coefficients;
    }

    private static void Collect(ReadOnlySpan<int> row, int vertex, int[] marks, List<int> neighbours)
    {
        foreach (var neighbour in row)
        {
            if (neighbour == vertex || marks[neighbour] == vertex + 1) continue;
            marks[neighbour] = vertex + 1;
            neighbours.Add(neighbour);
        }
    }
}
