using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Model.Chance;

namespace KnowledgeGraph.Analysis.Communities.Leiden;

/// <summary>One run: passes over levels, until nothing changes or enough were made.</summary>
internal sealed class LeidenRun(WeightedAdjacency graph, LeidenOptions options, RunBudget budget)
{
    private readonly LeidenWorkers _workers = new(graph.VertexCount, options.Parallelism);

    /// <summary>A stream of its own for each (seed, a, b).</summary>
    public static SplitMix64 Stream(ulong seed, int a, int b) =>
        new(new SplitMix64(seed ^ ((ulong)(uint)a << 32 | (uint)b)).Next());

    public LeidenResult Run()
    {
        var leaves = LeidenLevel.Leaves(graph, options);
        var membership = Enumerable.Range(0, graph.VertexCount).ToArray();
        int[][] parents = [membership];
        var iterations = 0;
        for (var moved = true; moved && iterations < options.Iterations; iterations++)
        {
            (var next, moved) = Pass(leaves, membership, iterations);

            // What a later pass had in hand when it was stopped may be finer, and worse, than what the pass before left.
            if (budget.IsExhausted && iterations > 0) break;
            parents = next;
            membership = Flatten(parents);
        }

        _workers.Return();
        return new(graph, options, parents, iterations, budget.Report);
    }

    /// <summary>From single vertices up, guided by the communities of the pass before, to the level at which nothing merges.</summary>
    private (int[][] Parents, bool Moved) Pass(LeidenLevel level, int[] start, int iteration)
    {
        var parents = new List<int[]>();
        var membership = (int[])start.Clone();
        var moved = false;
        while (true)
        {
            var seed = Stream(options.Seed, iteration, parents.Count).Next();
            moved |= new LocalMoving(level, membership, _workers.Scratch(0)).Run(new(seed), budget);
            var count = Grouping.Renumber(membership);
            if (count == level.VertexCount) break;
            var parts = new Refinement(level, membership, Grouping.Of(membership, count), options.Randomness).Run(seed, _workers);
            var partCount = Grouping.Renumber(parts);
            if ((partCount == level.VertexCount || budget.IsExhausted) && !TryUnrefined(level, membership, parts, out partCount)) break;
            parents.Add(parts);
            membership = Carry(membership, parts, partCount);
            level = new Aggregation(level, parts, partCount).Run(_workers);
            if (budget.IsExhausted) break;
        }

        if (parents.Count == 0) parents.Add(Enumerable.Range(0, level.VertexCount).ToArray());
        return ([.. parents], moved);
    }

    /// <summary>
    /// Refinement may leave everything as it is, for chance or because nobody is well connected. Then the connected parts of the
    /// communities themselves are the next level, if they are better than the single vertices. So too when there is no time to refine.
    /// </summary>
    private static bool TryUnrefined(LeidenLevel level, int[] membership, int[] parts, out int partCount)
    {
        ConnectedParts.Label(level.Offsets, level.Targets, membership).CopyTo(parts, 0);
        partCount = Grouping.Renumber(parts);
        return partCount < level.VertexCount && GainOverSingletons(level, parts, partCount) > 0;
    }

    private static double GainOverSingletons(LeidenLevel level, int[] parts, int partCount)
    {
        var masses = new double[partCount];
        var gain = 0.0;
        for (var vertex = 0; vertex < level.VertexCount; vertex++)
        {
            var (targets, weights) = level.Row(vertex);
            for (var entry = 0; entry < targets.Length; entry++)
            {
                if (parts[targets[entry]] == parts[vertex]) gain += weights[entry] / 2.0;
            }

            // Pairs within a part, counted as they come: the mass that is there already times the newcomer's.
            gain -= level.Resolution * masses[parts[vertex]] * level.Masses[vertex];
            masses[parts[vertex]] += level.Masses[vertex];
        }

        return gain;
    }

    private static int[] Carry(int[] membership, int[] parts, int partCount)
    {
        var carried = new int[partCount];
        for (var vertex = 0; vertex < membership.Length; vertex++) carried[parts[vertex]] = membership[vertex];
        return carried;
    }

    private static int[] Flatten(int[][] parents)
    {
        var labels = (int[])parents[0].Clone();
        foreach (var parent in parents.AsSpan(1))
        {
            for (var vertex = 0; vertex < labels.Length; vertex++) labels[vertex] = parent[labels[vertex]];
        }

        return labels;
    }
}
