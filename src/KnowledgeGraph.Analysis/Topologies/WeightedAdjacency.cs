namespace KnowledgeGraph.Analysis.Topologies;

/// <summary>
/// A graph whose entries have weights in a parallel array: the weight of entry e of <c>Rows.Targets</c> is <c>Weights[e]</c>.
/// </summary>
public sealed class WeightedAdjacency
{
    private readonly ReadOnlyMemory<float> _weights;

    public WeightedAdjacency(Adjacency rows, ReadOnlyMemory<float> weights)
    {
        if (weights.Length != rows.EdgeCount) throw new ArgumentException("There is one weight per entry.", nameof(weights));
        Rows = rows;
        _weights = weights;
    }

    public Adjacency Rows { get; }

    public ReadOnlySpan<float> Weights => _weights.Span;

    internal ReadOnlyMemory<float> WeightMemory => _weights;

    public int VertexCount => Rows.VertexCount;

    public ReadOnlySpan<float> WeightsOf(int vertex)
    {
        var offsets = Rows.Offsets;
        return Weights[offsets[vertex]..offsets[vertex + 1]];
    }
}
