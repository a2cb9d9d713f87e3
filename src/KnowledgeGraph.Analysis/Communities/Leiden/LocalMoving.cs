using System.Buffers;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Model.Chance;

namespace KnowledgeGraph.Analysis.Communities.Leiden;

/// <summary>
/// The fast local move phase: vertices wait in a queue, the first goes where it gains most, and only its neighbours elsewhere queue up
/// again. One thread: a move changes what the next one sees. O(edges) a round, a few rounds in practice; 24 bytes a vertex.
/// </summary>
internal sealed class LocalMoving
{
    /// <summary>Vertices between two looks at the budget.</summary>
    private const int Batch = 1024;

    // Sums in another order differ in their last digits: a gain below this is no reason to move, or two vertices might swap for ever.
    private const double Tolerance = 1e-9;

    private readonly LeidenLevel _level;
    private readonly int[] _membership;
    private readonly double[] _masses;
    private readonly int[] _sizes;
    private readonly double[] _weightTo;
    private readonly int[] _touched;
    private readonly Stack<int> _empty = new();

    /// <param name="level">The graph.</param>
    /// <param name="membership">A community below the number of vertices for each vertex; changed in place.</param>
    /// <param name="scratch">Of this thread.</param>
    public LocalMoving(LeidenLevel level, int[] membership, LeidenScratch scratch)
    {
        (_level, _membership, _weightTo, _touched) = (level, membership, scratch.WeightTo, scratch.Touched);
        _masses = LeidenScratch.Cleared(level.VertexCount);
        _sizes = ArrayPool<int>.Shared.Rent(level.VertexCount);
        Array.Clear(_sizes, 0, level.VertexCount);
        for (var vertex = 0; vertex < level.VertexCount; vertex++)
        {
            _masses[membership[vertex]] += level.Masses[vertex];
            _sizes[membership[vertex]]++;
        }

        for (var community = level.VertexCount - 1; community >= 0; community--)
            if (_sizes[community] == 0) _empty.Push(community);
    }

    /// <summary>Moves until no vertex gains by a move of its own, or the budget says no. Once: it gives its arrays back.</summary>
    /// <returns>True when anything moved.</returns>
    public bool Run(SplitMix64 random, RunBudget budget)
    {
        var queue = new VertexQueue(_level.VertexCount, random);
        var moved = false;
        for (var turn = 1; queue.TryTake(out var vertex); turn++)
        {
            if ((turn % Batch) == 0 && !budget.Spend(Batch)) break;
            var target = BestCommunity(vertex);
            if (target == _membership[vertex]) continue;
            Move(vertex, target);
            moved = true;
            foreach (var neighbour in _level.Row(vertex).Targets)
                if (_membership[neighbour] != target) queue.Add(neighbour);
        }

        ArrayPool<double>.Shared.Return(_masses);
        ArrayPool<int>.Shared.Return(_sizes);
        return moved;
    }

    private int BestCommunity(int vertex)
    {
        var (weightTo, masses) = (_weightTo, _masses);
        var touched = _touched.AsSpan(0, Gather(vertex));
        var own = _membership[vertex];
        var mass = _level.Masses[vertex];
        var cost = _level.Resolution * mass;
        var best = own;
        var most = weightTo[own] - cost * (masses[own] - mass);
        weightTo[own] = 0;
        foreach (var community in touched)
        {
            ref var weight = ref weightTo[community];
            var gain = weight - cost * masses[community];
            weight = 0;
            if (gain > most + Tolerance && community != own) (best, most) = (community, gain);
        }

        // To be alone gains nothing and costs nothing; worth it only for who loses where it is.
        if (most < -Tolerance && _sizes[own] > 1) return _empty.Peek();
        return best;
    }

    private int Gather(int vertex)
    {
        var (targets, weights) = _level.Row(vertex);
        var (membership, weightTo, touched) = (_membership, _weightTo, _touched);
        var count = 0;
        for (var entry = 0; entry < targets.Length && entry < weights.Length; entry++)
        {
            var community = membership[targets[entry]];
            ref var sum = ref weightTo[community];
            touched[count] = community;
            count += sum == 0 ? 1 : 0;
            sum += weights[entry];
        }

        return count;
    }

    private void Move(int vertex, int target)
    {
        var own = _membership[vertex];
        if (_sizes[target] == 0) _empty.Pop();
        if (--_sizes[own] == 0) _empty.Push(own);
        _sizes[target]++;
        _masses[own] -= _level.Masses[vertex];
        _masses[target] += _level.Masses[vertex];
        if (_sizes[own] == 0) _masses[own] = 0;
        _membership[vertex] = target;
    }
}
