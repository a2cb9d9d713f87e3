using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Communities.Graphs;

/// <summary>Rows of a run of vertices, one after the other.</summary>
internal sealed class SharedRows(int vertexCount)
{
    private readonly int[] _degrees = new int[vertexCount];
    private readonly List<int> _targets = [];
    private readonly List<float> _weights = [];
    private int _started;

    public void Add(int target, float weight)
    {
        _targets.Add(target);
        _weights.Add(weight);
    }

    public void EndRow(int row)
    {
        _degrees[row] = _targets.Count - _started;
        _started = _targets.Count;
    }

    public static WeightedAdjacency Join(int vertexCount, SharedRows[] blocks)
    {
        var offsets = new int[vertexCount + 1];
        var vertex = 0;
        foreach (var degree in blocks.SelectMany(block => block._degrees))
        {
            offsets[vertex + 1] = checked(offsets[vertex] + degree);
            vertex++;
        }

        var (targets, weights) = (new int[offsets[^1]], new float[offsets[^1]]);
        var start = 0;
        foreach (var block in blocks)
        {
            block._targets.CopyTo(targets, start);
            block._weights.CopyTo(weights, start);
            start += block._targets.Count;
        }

        return new(new Adjacency(offsets, targets), weights);
    }
}
