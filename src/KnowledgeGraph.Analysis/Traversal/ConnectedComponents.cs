using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Traversal;

/// <summary>
/// Weakly connected components, by union–find with path halving (Tarjan, van Leeuwen: Worst-case Analysis of Set Union Algorithms,
/// JACM 31, 1984). Almost linear; memory four bytes a vertex. Directions are ignored.
/// </summary>
public static class ConnectedComponents
{
    /// <summary>The smallest vertex of each vertex's component; null when the budget ran out.</summary>
    /// <param name="rows">Every edge in one direction at least.</param>
    /// <param name="budget">Counts vertices and entries; null without limit.</param>
    public static int[]? Labels(Adjacency rows, RunBudget? budget = null)
    {
        var running = budget ?? RunBudget.Unlimited();
        var parents = new int[rows.VertexCount];
        for (var vertex = 0; vertex < parents.Length; vertex++) parents[vertex] = vertex;
        for (var vertex = 0; vertex < parents.Length; vertex++)
        {
            var row = rows.Neighbours(vertex);
            if (!running.Spend(row.Length + 1)) return null;
            foreach (var target in row) Unite(parents, vertex, target);
        }

        for (var vertex = 0; vertex < parents.Length; vertex++) parents[vertex] = Find(parents, vertex);
        return parents;
    }

    /// <summary>The smaller root stays root, so that a component is named by its smallest vertex.</summary>
    private static void Unite(int[] parents, int a, int b)
    {
        var (left, right) = (Find(parents, a), Find(parents, b));
        if (left < right) parents[right] = left;
        else parents[left] = right;
    }

    private static int Find(int[] parents, int vertex)
    {
        while (parents[vertex] != vertex)
        {
            parents[vertex] = parents[parents[vertex]];
            vertex = parents[vertex];
        }

        return vertex;
    }
}
