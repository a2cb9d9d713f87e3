using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Ranking.PageRanks;

/// <summary>
/// A fixed number of steps of the power method, from all vertices alike; what walks without an edge lose starts again. One thread: it
/// serves to reproduce benchmarks that are defined by it.
/// </summary>
internal sealed class PowerSteps(Adjacency rows, float[] weights, double[] outflow, double[] restart, double damping)
{
    public PageRankResult Run(int steps, RunBudget budget)
    {
        var (scores, shares) = (new double[outflow.Length], new double[outflow.Length]);
        Array.Fill(scores, 1.0 / scores.Length);
        for (var step = 0; step < steps; step++)
        {
            if (!budget.Spend(rows.VertexCount + rows.EdgeCount)) return new(scores, step, double.NaN, budget.Report);
            Step(scores, shares);
        }

        return new(scores, steps, double.NaN, budget.Report);
    }

    private void Step(double[] scores, double[] shares)
    {
        var stuck = 0.0;
        for (var vertex = 0; vertex < scores.Length; vertex++)
        {
            shares[vertex] = outflow[vertex] > 0 ? scores[vertex] / outflow[vertex] : 0;
            if (outflow[vertex] <= 0) stuck += scores[vertex];
        }

        var offsets = rows.Offsets;
        var sources = rows.Targets;
        for (var vertex = 0; vertex < scores.Length; vertex++)
        {
            var sum = 0.0;
            for (var entry = offsets[vertex]; entry < offsets[vertex + 1]; entry++)
                sum += shares[sources[entry]] * (weights.Length == 0 ? 1 : weights[entry]);
            scores[vertex] = ((1 - damping + (damping * stuck)) * restart[vertex]) + (damping * sum);
        }
    }
}
