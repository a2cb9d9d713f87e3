namespace KnowledgeGraph.Analysis.Communities.Leiden;

/// <summary>What one thread needs to look at one vertex; 28 bytes a vertex of the graph. Not shared between threads.</summary>
internal sealed class LeidenScratch(int vertexCount)
{
    private int[] _order = [];

    /// <summary>Weight to each community or part; zero whenever nobody uses it.</summary>
    public readonly double[] WeightTo = new double[vertexCount];

    /// <summary>One longer than it can get: whether a community is new cannot be foreseen, so it is written without asking.</summary>
    public readonly int[] Touched = new int[vertexCount + 1];

    public readonly int[] Candidates = new int[vertexCount];
    public readonly double[] Gains = new double[vertexCount];

    /// <summary>A copy that may be shuffled.</summary>
    public Span<int> Order(ReadOnlySpan<int> members)
    {
        if (_order.Length < members.Length) _order = new int[Math.Max(members.Length, _order.Length * 2)];
        members.CopyTo(_order);
        return _order.AsSpan(0, members.Length);
    }
}
