using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Communities;

/// <summary>Connectedness of communities: whether each holds together through its own edges, and how to make it so. Thread-safe.</summary>
public static class ConnectedParts
{
    /// <summary>
    /// Splits each community into its connected parts. Modularity and constant Potts quality never fall by this, for any positive
    /// resolution. O(vertices + edges).
    /// </summary>
    public static Partition Split(WeightedAdjacency graph, Partition partition)
    {
        var labels = Label(graph.Rows.Offsets, graph.Rows.Targets, partition.Membership);
        return Partition.FromLabels(labels);
    }

    /// <summary>True when every community is connected.</summary>
    public static bool Holds(WeightedAdjacency graph, Partition partition) =>
        Split(graph, partition).CommunityCount == partition.CommunityCount;

    /// <summary>For each vertex the smallest vertex of its connected part within its community.</summary>
    internal static int[] Label(RowOffsets offsets, ReadOnlySpan<int> targets, ReadOnlySpan<int> membership)
    {
        var labels = new int[membership.Length];
        labels.AsSpan().Fill(-1);
        var stack = new Stack<int>();
        for (var root = 0; root < labels.Length; root++)
        {
            if (labels[root] >= 0) continue;
            labels[root] = root;
            stack.Push(root);
            while (stack.TryPop(out var vertex))
            {
                foreach (var neighbour in targets[offsets[vertex]..offsets[vertex + 1]])
                {
                    if (labels[neighbour] >= 0 || membership[neighbour] != membership[vertex]) continue;
                    labels[neighbour] = root;
                    stack.Push(neighbour);
                }
            }
        }

        return labels;
    }
}
