using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Ranking.Standings;

/// <summary>Where the walks of a personalised PageRank begin.</summary>
internal static class Restarts
{
    /// <summary>A weight of one for each node named; null if none is.</summary>
    public static double[]? Of(VertexIndex vertices, IReadOnlyList<NodeId> near)
    {
        if (near.Count == 0) return null;
        var weights = new double[vertices.Count];
        foreach (var node in near) weights[vertices.VertexOf(node)] = 1;
        return weights;
    }
}
