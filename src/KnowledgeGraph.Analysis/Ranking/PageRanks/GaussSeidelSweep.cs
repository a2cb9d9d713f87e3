using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.Ranking.PageRanks;

/// <summary>
/// Gauss–Seidel sweeps over fixed blocks of vertices: within a block a vertex sees what was computed before it in the same sweep, other
/// blocks it sees as of the last sweep. Blocks depend on the graph alone and their sums are joined in order, so the scores are the
/// same for any number of threads. A sweep runs the way that most edges point, which solves an acyclic graph in about as many sweeps
/// as there are blocks.
/// </summary>
internal sealed class GaussSeidelSweep
{
    private const int MaxBlocks = 4;
    private const int SmallestBlock = 1 << 16;

    private readonly InflowRows _rows;
    private readonly double[] _restart;
    private readonly double[] _perShare;
    private readonly double[] _shares;
    private readonly double[] _sharesBefore;
    private readonly double[] _scores;
    private readonly double[] _changes;
    private readonly PageRankOptions _options;
    private readonly bool _descending;

    public GaussSeidelSweep(InflowRows rows, double[] outflow, double[] restart, PageRankOptions options)
    {
        (_rows, _restart, _options) = (rows, restart, options);
        _perShare = Array.ConvertAll(outflow, flow => flow > 0 ? 1 / flow : 0);
        _scores = Array.ConvertAll(restart, weight => (1 - options.Damping) * weight);
        _shares = new double[restart.Length];
        for (var vertex = 0; vertex < restart.Length; vertex++) _shares[vertex] = _scores[vertex] * _perShare[vertex];
        _sharesBefore = new double[restart.Length];
        _changes = new double[Math.Clamp(restart.Length / SmallestBlock, 1, MaxBlocks)];
        _descending = PointsDown(rows);
    }

    public PageRankResult Run(RunBudget budget)
    {
        var bound = double.PositiveInfinity;
        var sweeps = 0;
        while (bound > _options.Tolerance)
        {
            if (!budget.Spend(_rows.VertexCount + _rows.Rows.EdgeCount) || !budget.Check()) break;
            Sweep();
            sweeps++;

            // What a sweep leaves unsolved at a vertex comes from changes of its sources after it was computed: together at most the
            // damping times all changes. Solving for that adds at most 1 / (1 - damping) of it, and scaling to sum 1 doubles it.
            var next = 2 * _options.Damping / (1 - _options.Damping) * _changes.Sum() / Total();
            if (next >= bound && next < 1e-12) break;
            bound = next;
        }

        var total = Total();
        return new(Array.ConvertAll(_scores, score => score / total), sweeps, bound, budget.Report);
    }

    private static bool PointsDown(InflowRows rows)
    {
        long down = 0, up = 0;
        var offsets = rows.Rows.Offsets;
        var sources = rows.Rows.Targets;
        for (var vertex = 0; vertex < rows.VertexCount; vertex++)
        {
            foreach (var source in sources[offsets[vertex]..offsets[vertex + 1]])
            {
                if (source > vertex) down++;
                else up++;
            }
        }

        return down > up;
    }

    private double Total()
    {
        var total = 0.0;
        foreach (var score in _scores) total += score;
        return total;
    }

    private void Sweep()
    {
        if (_changes.Length == 1)
        {
            SweepBlock(0);
            return;
        }

        Array.Copy(_shares, _sharesBefore, _shares.Length);
        var threads = _options.Threads <= 0 ? Environment.ProcessorCount : _options.Threads;
        Parallel.For(0, _changes.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, SweepBlock);
    }

    private void SweepBlock(int block)
    {
        var first = (int)((long)_scores.Length * block / _changes.Length);
        var end = (int)((long)_scores.Length * (block + 1) / _changes.Length);
        var change = 0.0;
        if (_descending)
        {
            for (var vertex = end - 1; vertex >= first; vertex--) change += Update(vertex, first, end);
        }
        else
        {
            for (var vertex = first; vertex < end; vertex++) change += Update(vertex, first, end);
        }

        _changes[block] = change;
    }

    private double Update(int vertex, int first, int end)
    {
        // What a vertex gives to itself is solved for at once: iterated, a paper that cites itself alone would take a hundred sweeps.
        var inflow = Inflow(vertex, first, end, out var own);
        var score = (((1 - _options.Damping) * _restart[vertex]) + (_options.Damping * inflow))
            / (1 - (_options.Damping * own * _perShare[vertex]));
        var change = Math.Abs(score - _scores[vertex]);
        _scores[vertex] = score;
        _shares[vertex] = score * _perShare[vertex];
        return change;
    }

    /// <summary>What the others give, and the weight of the entries from the vertex to itself.</summary>
    private double Inflow(int vertex, int first, int end, out double own)
    {
        own = 0;
        var offsets = _rows.Rows.Offsets;
        var (start, stop) = (offsets[vertex], offsets[vertex + 1]);
        var sources = _rows.Rows.Targets[start..stop];
        var size = (uint)(end - first);
        var sum = 0.0;
        if (_rows.Weights.Length == 0)
        {
            foreach (var source in sources)
            {
                if (source == vertex) own++;
                else sum += (uint)(source - first) < size ? _shares[source] : _sharesBefore[source];
            }

            return sum;
        }

        var weights = _rows.Weights.AsSpan(start..stop);
        for (var i = 0; i < sources.Length; i++)
        {
            if (sources[i] == vertex) own += weights[i];
            else sum += weights[i] * ((uint)(sources[i] - first) < size ? _shares[sources[i]] : _sharesBefore[sources[i]]);
        }

        return sum;
    }
}
