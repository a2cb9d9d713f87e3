using System.Runtime.InteropServices;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Communities.Leiden;

/// <summary>
/// The graph at one level, read by many threads: vertices are communities of the level below. Loops are left out because no move depends on them. Moving a
/// vertex v into a community C gains <c>w(v, C) − resolution · mass(v) · mass(C)</c>; with strengths as masses and the resolution over 2m
/// that is modularity times m, with sizes as masses it is the constant Potts model. One formula serves both.
/// </summary>
internal sealed class LeidenLevel(int[] offsets, int[] targets, float[] weights, double[] masses, double resolution)
{
    public readonly int[] Offsets = offsets;
    public readonly int[] Targets = targets;
    public readonly float[] Weights = weights;
    public readonly double[] Masses = masses;
    public readonly double Resolution = resolution;

    public int VertexCount => Masses.Length;

    public int EntryCount => Offsets[^1];

    public LevelRow Row(int vertex)
    {
        var (start, length) = (Offsets[vertex], Offsets[vertex + 1] - Offsets[vertex]);
        return new(Targets.AsSpan(start, length), Weights.AsSpan(start, length));
    }

    public static LeidenLevel Leaves(WeightedAdjacency graph, LeidenOptions options)
    {
        var masses = new double[graph.VertexCount];
        var resolution = options.Resolution;
        if (options.Objective == CommunityObjective.Modularity)
        {
            var all = 0.0;
            for (var vertex = 0; vertex < masses.Length; vertex++) all += masses[vertex] = graph.Strength(vertex);
            resolution = all > 0 ? resolution / all : 0;
        }
        else
        {
            masses.AsSpan().Fill(1);
        }

        return new(graph.Rows.Offsets.ToArray(), ArrayOf(graph.Rows.TargetMemory), ArrayOf(graph.WeightMemory), masses, resolution);
    }

    /// <summary>
    /// The array behind the memory, which a level only reads, or else a copy: copies of whole graphs, one a run, kept the collector busy
    /// for as long as the run itself.
    /// </summary>
    private static T[] ArrayOf<T>(ReadOnlyMemory<T> memory) =>
        MemoryMarshal.TryGetArray(memory, out var segment) && segment is { Offset: 0, Array: { } array } ? array : memory.ToArray();
}
