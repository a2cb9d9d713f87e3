using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Topologies.Projections;

/// <summary>
/// The co-authorship graph of all authors under a filter: an undirected edge for every pair with a joint paper, both entries stored,
/// rows ascending, weights as <see cref="TieStrength"/> says. Time O(sum over papers of n²); memory eight bytes an entry and, while
/// it is made, as much again. The result does not depend on the number of threads: an author's row is made by one thread, and its sums
/// run in the order
/// of its papers.
/// </summary>
public static class CoauthorshipProjection
{
    private const int BlockSize = 4096;

    /// <summary>Makes the graph; null when the budget ran out, since half a graph would answer wrongly.</summary>
    /// <param name="scope">Which papers and authors to use.</param>
    /// <param name="strength">How ties weigh; null for the number of joint papers.</param>
    /// <param name="budget">Counts authorships read; null without limit.</param>
    /// <param name="threads">Threads to use; 0 for one per core.</param>
    public static WeightedAdjacency? Build(PaperScope scope, TieStrength? strength = null, RunBudget? budget = null, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var authors = scope.Topology.Authors.Count;
        var weights = (strength ?? new TieStrength()).Compile(scope.Topology);
        var running = budget ?? RunBudget.Unlimited();
        var blocks = new CoauthorBlock[(authors + BlockSize - 1) / BlockSize];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads <= 0 ? Environment.ProcessorCount : threads };
        Parallel.For(
            0,
            blocks.Length,
            options,
            () => new CoauthorAccumulator(scope, weights),
            (block, _, accumulator) =>
            {
                var first = block * BlockSize;
                if (!running.IsExhausted)
                    blocks[block] = accumulator.Run(first, Math.Min(first + BlockSize, authors), running);
                return accumulator;
            },
            _ => { });
        return running.IsExhausted ? null : Join(authors, blocks);
    }

    private static WeightedAdjacency Join(int authors, CoauthorBlock[] blocks)
    {
        var offsets = new int[authors + 1];
        var vertex = 0;
        foreach (var block in blocks)
        {
            foreach (var degree in block.Degrees)
            {
                offsets[vertex + 1] = checked(offsets[vertex] + degree);
                vertex++;
            }
        }

        var (targets, weights) = (new int[offsets[authors]], new float[offsets[authors]]);
        for (var i = 0; i < blocks.Length; i++)
        {
            var start = offsets[i * BlockSize];
            blocks[i].Targets.CopyTo(targets.AsSpan(start));
            blocks[i].Weights.CopyTo(weights.AsSpan(start));
            blocks[i] = default;
        }

        return new(new Adjacency(offsets, targets), weights);
    }
}
