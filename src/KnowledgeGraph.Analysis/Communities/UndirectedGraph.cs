using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Communities;

/// <summary>
/// Graphs that communities are looked for in: undirected, positive weights, each edge in the rows of both ends with the same weight, no
/// loops, no parallel edges, rows ascending. Eight bytes a row entry.
/// </summary>
public static class UndirectedGraph
{
    /// <summary>
    /// Builds from undirected edges, each given in either direction. Weights of parallel edges add up; loops and edges without positive
    /// weight are left out. No weights at all means one each. O(vertices + edges).
    /// </summary>
    public static WeightedAdjacency FromEdges(
        int vertexCount, ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, ReadOnlySpan<float> weights = default)
    {
        if (sources.Length != targets.Length || (!weights.IsEmpty && weights.Length != sources.Length))
            throw new ArgumentException("Every edge has a source, a target and, if any has, a weight.", nameof(targets));
        return new UndirectedGraphBuilder(vertexCount).Build(sources, targets, weights);
    }

    /// <summary>Gives every entry of an adjacency that has the shape already the weight one.</summary>
    public static WeightedAdjacency Unweighted(Adjacency adjacency)
    {
        ArgumentNullException.ThrowIfNull(adjacency);
        var ones = new float[adjacency.EdgeCount];
        ones.AsSpan().Fill(1);
        return new(adjacency, ones);
    }

    /// <summary>Sum of the weights of a vertex's edges.</summary>
    internal static double Strength(this WeightedAdjacency graph, int vertex)
    {
        var sum = 0.0;
        foreach (var weight in graph.WeightsOf(vertex)) sum += weight;
        return sum;
    }
}
