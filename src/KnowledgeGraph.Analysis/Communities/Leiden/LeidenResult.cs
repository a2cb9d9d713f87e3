using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Communities.Leiden;

/// <summary>
/// The communities and the levels that led to them, finest first; each level's communities are unions of those of the level before, each
/// is connected, and quality never falls from one to the next. Immutable and thread-safe.
/// </summary>
public sealed class LeidenResult
{
    private readonly int[][] _parents;
    private readonly WeightedAdjacency _graph;

    internal LeidenResult(WeightedAdjacency graph, LeidenOptions options, int[][] parents, int iterations, RunReport report)
    {
        (_graph, _parents, Options, Iterations, Report) = (graph, parents, options, iterations, report);
        Communities = Level(parents.Length);
        Quality = CommunityQuality.Of(options.Objective, graph, Communities, options.Resolution);
    }

    public LeidenOptions Options { get; }

    /// <summary>The result proper: the coarsest level.</summary>
    public Partition Communities { get; }

    /// <summary>By the objective of the options.</summary>
    public double Quality { get; }

    /// <summary>Passes that were made.</summary>
    public int Iterations { get; }

    /// <summary>What it cost. When it was stopped, the communities are connected and as good as they were by then.</summary>
    public RunReport Report { get; }

    /// <summary>Levels above single vertices.</summary>
    public int LevelCount => _parents.Length;

    /// <summary>The communities of one level, 0 for single vertices to <see cref="LevelCount"/> for the result. O(vertices).</summary>
    public Partition Level(int level)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, LevelCount);
        if (level == 0) return Partition.Singletons(_graph.VertexCount);
        var labels = (int[])_parents[0].Clone();
        for (var step = 1; step < level; step++)
            for (var vertex = 0; vertex < labels.Length; vertex++) labels[vertex] = _parents[step][labels[vertex]];
        return Partition.FromLabels(labels);
    }
}
