using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Ranking.PageRanks;

/// <summary>
/// The linear system x = b + d · (what flows in), where a vertex sends x · share along each of its edges, or times the weight of the edge.
/// Its solution scaled to sum 1 is PageRank.
/// </summary>
/// <param name="Rows">What leads to each vertex.</param>
/// <param name="Weights">Weights of those entries; empty when all count one.</param>
/// <param name="Constants">b by vertex.</param>
/// <param name="Shares">Share by vertex: 1 / sum of the weights that leave it, 0 where nothing does.</param>
/// <param name="Damping">d, above 0 and below 1.</param>
internal sealed record FlowSystem(Adjacency Rows, float[] Weights, double[] Constants, double[] Shares, double Damping)
{
    public int VertexCount => Constants.Length;

    /// <summary>
    /// Bound on the sum of absolute errors of the solution scaled to sum 1, when the unscaled one leaves so much unsolved. What is unsolved
    /// flows on, at most 1 / (1 − d) of it in all; scaling doubles it at most.
    /// </summary>
    public double ErrorBound(double unsolved, double total) => 2 * unsolved / ((1 - Damping) * total);

    /// <summary>Sum over all vertices of how far an equation is from holding. One pass over the edges.</summary>
    public double Unsolved(double[] solution)
    {
        var offsets = Rows.Offsets;
        var sources = Rows.Targets;
        var sum = 0.0;
        for (var vertex = 0; vertex < VertexCount; vertex++)
        {
            var inflow = 0.0;
            for (var entry = offsets[vertex]; entry < offsets[vertex + 1]; entry++)
                inflow += solution[sources[entry]] * Shares[sources[entry]] * (Weights.Length == 0 ? 1 : Weights[entry]);
            sum += Math.Abs(Constants[vertex] + (Damping * inflow) - solution[vertex]);
        }

        return sum;
    }
}
