using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.Ranking.PageRanks;

/// <summary>
/// Gauss–Seidel sweeps over fixed blocks of vertices: within a block a vertex sees what was computed before it in the same sweep, other
/// blocks it sees as of the last sweep. Blocks depend on the graph alone and their sums are joined in order, so the scores are the
/// same for any number of threads. A sweep runs the way that most edges point. What a vertex gives to itself is solved for at once:
/// iterated, a paper that cites itself alone would take a hundred sweeps.
/// </summary>
internal sealed class GaussSeidelSweep
{
    private const int MaxBlocks = 4;
    private const int SmallestBlock = 1 << 16;

    private readonly FlowSystem _system;
    private readonly double[] _flows;
    private readonly double[] _flowsBefore;

    /// <summary>What a change of one in a score leaves unsolved at vertices that were computed before it in the sweep.</summary>
    private readonly double[] _late;
    private readonly double[] _own;
    private readonly double[] _unsolved;
    private readonly int _threads;
    private readonly bool _descending;

    public GaussSeidelSweep(FlowSystem system, int threads)
    {
        (_system, _threads) = (system, threads <= 0 ? Environment.ProcessorCount : threads);
        Scores = (double[])system.Constants.Clone();
        _flows = new double[Scores.Length];
        for (var vertex = 0; vertex < Scores.Length; vertex++) _flows[vertex] = Scores[vertex] * system.Shares[vertex];
        _unsolved = new double[Math.Clamp(Scores.Length / SmallestBlock, 1, MaxBlocks)];
        _flowsBefore = _unsolved.Length == 1 ? [] : new double[Scores.Length];
        (_late, _own) = (new double[Scores.Length], new double[Scores.Length]);
        _descending = PointsDown();
        for (var block = 0; block < _unsolved.Length; block++) Measure(First(block), First(block + 1));
    }

    public double[] Scores { get; }

    public int Sweeps { get; private set; }

    /// <summary>Bound on the sum over all vertices of how far an equation is from holding.</summary>
    public double Unsolved { get; private set; } = double.PositiveInfinity;

    /// <summary>Sweeps until a share of the scores' sum is left unsolved at most. False when the budget ended before.</summary>
    public bool Run(double share, RunBudget budget)
    {
        while (true)
        {
            if (!budget.Spend(_system.VertexCount + _system.Rows.EdgeCount) || !budget.Check()) return false;
            Sweep();
            Sweeps++;
            var (before, total) = (Unsolved, Total());
            Unsolved = _unsolved.Sum();

            // Rounding keeps the last bits in motion.
            if (Unsolved <= share * total || (Unsolved >= before && Unsolved <= 1e-13 * total)) return true;
        }
    }

    public double Total()
    {
        var total = 0.0;
        foreach (var score in Scores) total += score;
        return total;
    }

    private int First(int block) => (int)((long)Scores.Length * block / _unsolved.Length);

    private bool PointsDown()
    {
        long down = 0, up = 0;
        var offsets = _system.Rows.Offsets;
        var sources = _system.Rows.Targets;
        for (var vertex = 0; vertex < Scores.Length; vertex++)
        {
            foreach (var source in sources[offsets[vertex]..offsets[vertex + 1]])
            {
                if (source > vertex) down++;
                else up++;
            }
        }

        return down > up;
    }

    private void Measure(int first, int end)
    {
        var offsets = _system.Rows.Offsets;
        var sources = _system.Rows.Targets;
        var size = (uint)(end - first);
        for (var vertex = first; vertex < end; vertex++)
        {
            for (var entry = offsets[vertex]; entry < offsets[vertex + 1]; entry++)
            {
                var (source, weight) = (sources[entry], _system.Weights.Length == 0 ? 1 : _system.Weights[entry]);
                if (source == vertex) _own[vertex] += weight;
                else if ((uint)(source - first) >= size || source < vertex == _descending) _late[source] += weight;
            }
        }
    }

    private void Sweep()
    {
        if (_unsolved.Length == 1)
        {
            SweepBlock(0);
            return;
        }

        Array.Copy(_flows, _flowsBefore, _flows.Length);
        Parallel.For(0, _unsolved.Length, new ParallelOptions { MaxDegreeOfParallelism = _threads }, SweepBlock);
    }

    private void SweepBlock(int block)
    {
        var (first, end, unsolved) = (First(block), First(block + 1), 0.0);
        if (_descending)
        {
            for (var vertex = end - 1; vertex >= first; vertex--) unsolved += Update(vertex, first, end);
        }
        else
        {
            for (var vertex = first; vertex < end; vertex++) unsolved += Update(vertex, first, end);
        }

        _unsolved[block] = unsolved;
    }

    /// <summary>Solves for one vertex and gives what its change leaves unsolved elsewhere.</summary>
    private double Update(int vertex, int first, int end)
    {
        var (share, own) = (_system.Shares[vertex], _own[vertex]);
        var inflow = Inflow(vertex, first, end);
        if (own > 0) inflow -= own * _flows[vertex];
        var score = (_system.Constants[vertex] + (_system.Damping * inflow)) / (1 - (_system.Damping * own * share));
        var change = Math.Abs(score - Scores[vertex]);
        Scores[vertex] = score;
        _flows[vertex] = score * share;
        return change * _system.Damping * share * _late[vertex];
    }

    private double Inflow(int vertex, int first, int end)
    {
        var offsets = _system.Rows.Offsets;
        var (flows, sum) = (_flows, 0.0);
        var (start, stop) = (offsets[vertex], offsets[vertex + 1]);
        var sources = _system.Rows.Targets[start..stop];
        var (size, isWhole) = ((uint)(end - first), _flowsBefore.Length == 0);
        if (_system.Weights.Length > 0)
        {
            var weights = _system.Weights.AsSpan(start..stop);
            for (var i = 0; i < sources.Length; i++)
                sum += weights[i] * (isWhole || (uint)(sources[i] - first) < size ? flows[sources[i]] : _flowsBefore[sources[i]]);
        }
        else if (isWhole)
        {
            foreach (var source in sources) sum += flows[source];
        }
        else
        {
            foreach (var source in sources) sum += (uint)(source - first) < size ? flows[source] : _flowsBefore[source];
        }

        return sum;
    }
}
