using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Communities.LabelPropagation;

/// <summary>One run. A round reads the labels of the round before and writes others, so that threads cannot disturb each other.</summary>
internal sealed class LabelPropagationRun(
    Adjacency outgoing, Adjacency? incoming, WeightedAdjacency? weighted, LabelPropagationOptions options, RunBudget budget)
{
    private const int BlockSize = 4096;

    private readonly int _vertexCount = outgoing.VertexCount;

    public LabelPropagationResult Run()
    {
        var labels = Enumerable.Range(0, _vertexCount).ToArray();
        var next = new int[_vertexCount];
        var iterations = 0;
        var stable = false;
        while (!stable && iterations < options.MaxIterations)
        {
            var changed = Round(labels, next);
            if (budget.IsExhausted) break;
            iterations++;
            stable = !changed;
            (labels, next) = (next, labels);
        }

        return new(labels, Partition.FromLabels(labels), iterations, stable, budget.Report);
    }

    private bool Round(int[] labels, int[] next)
    {
        var changed = 0;
        var blocks = (_vertexCount + BlockSize - 1) / BlockSize;
        var threads = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism };
        Parallel.For(
            0,
            blocks,
            threads,
            () => new LabelVotes(_vertexCount),
            (block, _, votes) =>
            {
                var end = Math.Min((block + 1) * BlockSize, _vertexCount);
                if (!budget.IsExhausted && Block(block * BlockSize, end, labels, next, votes)) Interlocked.Exchange(ref changed, 1);
                return votes;
            },
            _ => { });
        return changed != 0;
    }

    private bool Block(int first, int end, int[] labels, int[] next, LabelVotes votes)
    {
        var changed = false;
        long read = 0;
        for (var vertex = first; vertex < end; vertex++)
        {
            read += 1 + Vote(vertex, labels, votes);
            next[vertex] = votes.Winner(labels[vertex]);
            changed |= next[vertex] != labels[vertex];
        }

        budget.Spend(read);
        return changed;
    }

    private int Vote(int vertex, int[] labels, LabelVotes votes)
    {
        var neighbours = outgoing.Neighbours(vertex);
        var weights = weighted is null ? [] : weighted.WeightsOf(vertex);
        for (var entry = 0; entry < neighbours.Length; entry++)
            votes.Add(labels[neighbours[entry]], weights.IsEmpty ? 1 : weights[entry]);
        if (incoming is null) return neighbours.Length;
        var sources = incoming.Neighbours(vertex);
        foreach (var source in sources) votes.Add(labels[source], 1);
        return neighbours.Length + sources.Length;
    }
}
