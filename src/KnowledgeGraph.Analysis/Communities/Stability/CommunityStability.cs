using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Communities.Leiden;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Communities.Stability;

/// <summary>
/// Whether communities are a finding or an accident of the seed: Leiden again and again with other seeds, and how alike the results are.
/// For single communities after C. Hennig, "Cluster-wise assessment of cluster stability", Computational Statistics and Data Analysis 52
/// (2007). Costs the runs, shared out to threads with one run each. Deterministic for a seed. Thread-safe.
/// </summary>
public static class CommunityStability
{
    /// <param name="graph">The graph.</param>
    /// <param name="options">Of the first run; each further run has the next seed.</param>
    /// <param name="runs">2 to 1000.</param>
    /// <param name="budget">Shared by all runs. Null without limit.</param>
    public static StabilityResult Measure(WeightedAdjacency graph, LeidenOptions options, int runs = 10, RunBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(runs, 1000);
        var running = budget ?? RunBudget.Unlimited();
        var results = new LeidenResult[runs];
        Parallel.For(
            0,
            runs,
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism },
            run => results[run] = LeidenAlgorithm.Run(graph, options with { Seed = options.Seed + (ulong)run, Parallelism = 1 }, running));
        return Compare(results, running.Report);
    }

    private static StabilityResult Compare(LeidenResult[] results, RunReport report)
    {
        var best = results.MaxBy(result => result.Quality) ?? results[0];
        var (information, rand, pairs) = (0.0, 0.0, 0);
        for (var first = 0; first < results.Length; first++)
        {
            for (var second = first + 1; second < results.Length; second++, pairs++)
            {
                information += PartitionSimilarity.NormalisedMutualInformation(results[first].Communities, results[second].Communities);
                rand += PartitionSimilarity.AdjustedRandIndex(results[first].Communities, results[second].Communities);
            }
        }

        var others = results.Where(result => !ReferenceEquals(result, best)).Select(result => result.Communities).ToArray();
        return new(best, [.. results.Select(result => result.Quality)], information / pairs, rand / pairs,
            Recoveries(best.Communities, others), report);
    }

    /// <summary>For each community, over the other divisions, the mean of its greatest Jaccard similarity to any community there.</summary>
    private static double[] Recoveries(Partition best, Partition[] others)
    {
        var recoveries = new double[best.CommunityCount];
        foreach (var other in others)
        {
            var most = new double[best.CommunityCount];
            foreach (var (mine, theirs, count) in Contingency.Of(best, other).Cells)
                most[mine] = Math.Max(most[mine], count / (double)(best.Size(mine) + other.Size(theirs) - count));
            for (var community = 0; community < most.Length; community++) recoveries[community] += most[community] / others.Length;
        }

        return recoveries;
    }
}
