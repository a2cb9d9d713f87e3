using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Communities;

/// <summary>How good a division is. O(vertices + edges), sums in double precision. Thread-safe.</summary>
public static class CommunityQuality
{
    public static double Of(CommunityObjective objective, WeightedAdjacency graph, Partition partition, double resolution) =>
        objective == CommunityObjective.Modularity
            ? Modularity(graph, partition, resolution)
            : ConstantPotts(graph, partition, resolution);

    /// <summary>
    /// Σ over communities of e/m − resolution·(K/2m)², with e the weight inside, K the strengths of the members and m all weight. At most
    /// one; zero for a graph without edges.
    /// </summary>
    public static double Modularity(WeightedAdjacency graph, Partition partition, double resolution = 1)
    {
        var (inside, strengths) = Totals(graph, partition);
        var all = strengths.Sum();
        if (all == 0) return 0;
        var quality = 0.0;
        for (var community = 0; community < inside.Length; community++)
        {
            var share = strengths[community] / all;
            quality += inside[community] / all - resolution * share * share;
        }

        return quality;
    }

    /// <summary>Σ over communities of e − resolution·n(n−1)/2: e the weight inside, n the number of members. Not normalised.</summary>
    public static double ConstantPotts(WeightedAdjacency graph, Partition partition, double resolution)
    {
        var (inside, _) = Totals(graph, partition);
        var quality = 0.0;
        for (var community = 0; community < inside.Length; community++)
        {
            double size = partition.Size(community);
            quality += inside[community] / 2 - resolution * size * (size - 1) / 2;
        }

        return quality;
    }

    /// <summary>For each community: twice the weight inside it, and the strengths of its members.</summary>
    private static (double[] Inside, double[] Strengths) Totals(WeightedAdjacency graph, Partition partition)
    {
        if (graph.VertexCount != partition.VertexCount)
            throw new ArgumentException("The partition is of another graph.", nameof(partition));
        var inside = new double[partition.CommunityCount];
        var strengths = new double[partition.CommunityCount];
        var membership = partition.Membership;
        for (var vertex = 0; vertex < graph.VertexCount; vertex++)
        {
            var community = membership[vertex];
            var neighbours = graph.Rows.Neighbours(vertex);
            var weights = graph.WeightsOf(vertex);
            for (var entry = 0; entry < neighbours.Length; entry++)
            {
                strengths[community] += weights[entry];
                if (membership[neighbours[entry]] == community) inside[community] += weights[entry];
            }
        }

        return (inside, strengths);
    }
}
