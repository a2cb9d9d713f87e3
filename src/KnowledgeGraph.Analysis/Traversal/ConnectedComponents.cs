using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Traversal;

/// <summary>Weakly connected components: directions are ignored. Almost linear time; memory four bytes a vertex.</summary>
public static class ConnectedComponents
{
    /// <summary>The smallest vertex of each vertex's component; null when the budget ran out.</summary>
    /// <param name="rows">Every edge in one direction at least.</param>
    /// <param name="budget">Counts vertices and entries; null without limit.</param>
    public static int[]? Labels(Adjacency rows, RunBudget? budget = null)
    {
        var running = budget ?? RunBudget.Unlimited();
        var sets = new DisjointSets(rows.VertexCount);
        for (var vertex = 0; vertex < rows.VertexCount; vertex++)
        {
            var row = rows.Neighbours(vertex);
            if (!running.Spend(row.Length + 1)) return null;
            foreach (var target in row) sets.Unite(vertex, target);
        }

        return sets.Names();
    }

    /// <summary>The smallest author of each author's component of co-authors.</summary>
    internal static int[] OfAuthors(GraphTopology topology)
    {
        var sets = new DisjointSets(topology.Authors.Count);
        for (var paper = 0; paper < topology.Papers.Count; paper++)
        {
            var team = topology.PaperAuthors.Neighbours(paper);
            for (var i = 1; i < team.Length; i++) sets.Unite(team[0], team[i]);
        }

        return sets.Names();
    }
}
