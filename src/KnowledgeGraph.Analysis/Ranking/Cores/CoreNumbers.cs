using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Ranking.Cores;

/// <summary>
/// Core numbers: the largest k such that a vertex is in a part of the graph where everyone has at least k neighbours in the part
/// (Seidman: Network structure and minimum degree, Social Networks 5, 1983). By peeling with buckets of degrees: Batagelj, Zaveršnik: An
/// O(m) Algorithm for Cores Decomposition of Networks (2003). O(vertices + edges); memory 16 bytes a vertex.
/// </summary>
public static class CoreNumbers
{
    /// <summary>Core number by vertex; null when the budget ran out.</summary>
    /// <param name="rows">An undirected graph: every edge in both rows, none from a vertex to itself.</param>
    /// <param name="budget">Counts vertices and entries; null without limit.</param>
    public static int[]? Of(Adjacency rows, RunBudget? budget = null)
    {
        var running = budget ?? RunBudget.Unlimited();
        var degrees = new int[rows.VertexCount];
        for (var vertex = 0; vertex < degrees.Length; vertex++) degrees[vertex] = rows.Degree(vertex);
        var queue = new DegreeOrder(degrees);
        for (var place = 0; place < degrees.Length; place++)
        {
            var vertex = queue.VertexAt(place);
            var row = rows.Neighbours(vertex);
            if (!running.Spend(row.Length + 1)) return null;
            foreach (var neighbour in row)
            {
                if (degrees[neighbour] > degrees[vertex]) queue.Lower(neighbour);
            }
        }

        return degrees;
    }
}
