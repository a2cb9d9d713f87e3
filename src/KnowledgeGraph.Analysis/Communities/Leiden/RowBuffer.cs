using System.Buffers;

namespace KnowledgeGraph.Analysis.Communities.Leiden;

/// <summary>Row entries of unknown number, in arrays that are given back.</summary>
internal sealed class RowBuffer
{
    private int[] _targets = [];
    private float[] _weights = [];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Targets => _targets.AsSpan(0, Count);

    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, Count);

    public void Reserve(int more)
    {
        if (Count + more <= Math.Min(_targets.Length, _weights.Length)) return;
        var size = Math.Max(Count + more, Math.Max(256, _targets.Length * 2));
        var (targets, weights) = (ArrayPool<int>.Shared.Rent(size), ArrayPool<float>.Shared.Rent(size));
        Targets.CopyTo(targets);
        Weights.CopyTo(weights);
        var count = Count;
        Return();
        (_targets, _weights, Count) = (targets, weights, count);
    }

    public void Add(int target, float weight)
    {
        _targets[Count] = target;
        _weights[Count++] = weight;
    }

    /// <summary>Gives the arrays back; nothing is in the buffer afterwards.</summary>
    public void Return()
    {
        ArrayPool<int>.Shared.Return(_targets);
        ArrayPool<float>.Shared.Return(_weights);
        (_targets, _weights, Count) = ([], [], 0);
    }
}
