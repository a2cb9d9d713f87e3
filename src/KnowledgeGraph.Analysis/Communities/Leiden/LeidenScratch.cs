using System.Buffers;

namespace KnowledgeGraph.Analysis.Communities.Leiden;

/// <summary>
/// What one thread needs to look at one vertex; 28 bytes a vertex of the graph, in arrays that are given back after the run: made anew each
/// time, they would have the collector look through all memory after every few runs. Not shared between threads.
/// </summary>
internal sealed class LeidenScratch(int vertexCount)
{
    private int[] _order = [];

    /// <summary>Weight to each community or part; zero whenever nobody uses it.</summary>
    public readonly double[] WeightTo = Cleared(vertexCount);

    /// <summary>One longer than it can get: whether a community is new cannot be foreseen, so it is written without asking.</summary>
    public readonly int[] Touched = ArrayPool<int>.Shared.Rent(vertexCount + 1);

    public readonly int[] Candidates = ArrayPool<int>.Shared.Rent(vertexCount);
    public readonly double[] Gains = ArrayPool<double>.Shared.Rent(vertexCount);

    /// <summary>Gives the arrays back; it is not used afterwards.</summary>
    public void Return()
    {
        ArrayPool<double>.Shared.Return(WeightTo);
        ArrayPool<double>.Shared.Return(Gains);
        ArrayPool<int>.Shared.Return(Touched);
        ArrayPool<int>.Shared.Return(Candidates);
    }

    /// <summary>Zeros for so many vertices, in an array to be given back.</summary>
    public static double[] Cleared(int count)
    {
        var zeros = ArrayPool<double>.Shared.Rent(count);
        Array.Clear(zeros, 0, count);
        return zeros;
    }

    /// <summary>A copy that may be shuffled.</summary>
    public Span<int> Order(ReadOnlySpan<int> members)
    {
        if (_order.Length < members.Length) _order = new int[Math.Max(members.Length, _order.Length * 2)];
        members.CopyTo(_order);
        return _order.AsSpan(0, members.Length);
    }
}
