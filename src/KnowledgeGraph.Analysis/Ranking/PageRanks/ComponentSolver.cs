using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Traversal;

namespace KnowledgeGraph.Analysis.Ranking.PageRanks;

/// <summary>
/// Solves a system without weights one strongly connected component after another, along the edges: a vertex without a cycle is exact
/// after one evaluation, and only components of several vertices are swept (<see cref="GaussSeidelSweep"/>), each to the same share of
/// its own sum. Arasu, Novak, Tomkins, Tomlin: PageRank Computation and the Structure of the Web, WWW 2002.
/// <para>
/// Vertices are taken in chunks of the order. All threads sum what earlier chunks send to a chunk, which solves most of it; what depends on
/// others of the chunk is solved by one. A graph of one chunk is solved by one thread, which takes less time than starting others. The
/// chunks depend on the graph alone, and so do the sums: the scores are the same for any number of threads.
/// </para>
/// </summary>
internal sealed class ComponentSolver
{
    private const int ChunkSize = 1 << 17;
    private const int PartSize = 1 << 12;

    private readonly FlowSystem _system;
    private readonly ComponentOrder _order;
    private readonly ParallelOptions _parallel;
    private readonly int _threads;
    private readonly double _share;
    private readonly double[] _scores;

    /// <summary>Score times share by vertex; negative until the vertex is solved.</summary>
    private readonly double[] _flows;
    private readonly List<SolvedInflow> _parts = [];
    private int _cycle;
    private int _sweeps = 1;
    private double _unsolved;

    public ComponentSolver(FlowSystem system, ComponentOrder order, PageRankOptions options)
    {
        (_system, _order, _threads) = (system, order, BreadthFirstSearch.ThreadsOf(options.Threads));
        _parallel = new() { MaxDegreeOfParallelism = _threads };
        _share = options.Tolerance * (1 - options.Damping) / 2;

        // The first to write a page of new memory waits until the system has cleared it: that is better shared as well.
        _scores = GC.AllocateUninitializedArray<double>(system.VertexCount);
        _flows = GC.AllocateUninitializedArray<double>(system.VertexCount);
        VertexRanges.For(_flows.Length, _threads, (first, end) => _flows.AsSpan(first..end).Fill(-1));
    }

    public PageRankResult Run(RunBudget budget)
    {
        var isWhole = true;
        for (var first = 0; first < _scores.Length && isWhole;)
        {
            var end = EndOf(first);
            isWhole = Solve(first, end, budget) && budget.Spend(end - first) && budget.Check();
            first = end;
        }

        if (!isWhole) _unsolved = Complete();
        var total = VertexRanges.Sum(_scores, _threads);
        var bound = _system.ErrorBound(_unsolved, total);
        VertexRanges.For(_scores.Length, _threads, (first, end) =>
        {
            foreach (ref var score in _scores.AsSpan(first..end)) score /= total;
        });
        return new(_scores, _sweeps, bound, budget.Report);
    }

    /// <summary>End of the chunk that begins at a place: no component lies across it.</summary>
    private int EndOf(int first)
    {
        var end = (int)Math.Min((long)first + ChunkSize, _scores.Length);
        for (var cycle = _cycle; cycle < _order.Cycles.Count && _order.Cycles[cycle].Start < end; cycle++)
            end = Math.Max(end, _order.Cycles[cycle].End);
        return end;
    }

    private bool Solve(int first, int end, RunBudget budget)
    {
        // In the first chunk nothing is solved, so that there is nothing to sum beforehand.
        if (first == 0) return SolveAll(end, budget);
        Gather(first, end);
        var solved = first;
        for (var (i, start) = (0, first); start < end; start += PartSize, i++)
        {
            foreach (var open in _parts[i].OpenPlaces)
            {
                // All of a cycle is open: the sources that lie on it are.
                if (start + open < solved) continue;
                solved = SolveNext(first, start + open, budget);
                if (solved < 0) return false;
            }
        }

        return true;
    }

    private bool SolveAll(int end, RunBudget budget)
    {
        for (var place = 0; place >= 0 && place < end;) place = SolveNext(0, place, budget);
        return !budget.IsExhausted;
    }

    /// <summary>Solves the vertex at a place or the cycle that begins there. Gives the place after; negative at the budget's end.</summary>
    private int SolveNext(int first, int place, RunBudget budget)
    {
        if (_cycle == _order.Cycles.Count || _order.Cycles[_cycle].Start != place)
        {
            SolveOne(first, place);
            return place + 1;
        }

        var end = _order.Cycles[_cycle++].End;
        return SolveCycle(first, place, end, budget) ? end : -1;
    }

    /// <summary>Sums what flows in from earlier chunks, and solves what that is enough for.</summary>
    private void Gather(int first, int end)
    {
        var parts = (end - first + PartSize - 1) / PartSize;
        while (_parts.Count < parts) _parts.Add(new(PartSize));
        ForParts(parts, part => _parts[part].Gather(_system, Part(part), _flows, _scores));

        // Only now may the others of the chunk see them: who is open would depend on the threads otherwise.
        ForParts(parts, part => _parts[part].Publish(_system, Part(part), _flows, _scores));

        ReadOnlySpan<int> Part(int part)
        {
            var start = first + (part * PartSize);
            return _order.Order[start..Math.Min(start + PartSize, end)];
        }
    }

    private void ForParts(int parts, Action<int> body)
    {
        if (_threads == 1)
        {
            for (var part = 0; part < parts; part++) body(part);
        }
        else
        {
            Parallel.For(0, parts, _parallel, body);
        }
    }

    /// <summary>What is known to flow in at a place, and the sources of the rest.</summary>
    private double Inflow(int first, int place, out ReadOnlySpan<int> open)
    {
        if (first == 0)
        {
            open = _system.Rows.Neighbours(_order.Order[place]);
            return 0;
        }

        var part = _parts[(place - first) / PartSize];
        open = part.Open((place - first) % PartSize);
        return part.Known((place - first) % PartSize);
    }

    private void SolveOne(int first, int place)
    {
        var (vertex, own, flows) = (_order.Order[place], 0, _flows);
        var inflow = Inflow(first, place, out var open);
        foreach (var source in open)
        {
            if (source == vertex) own++;
            else inflow += flows[source];
        }

        var (damping, share) = (_system.Damping, _system.Shares[vertex]);
        Note(vertex, (_system.Constants[vertex] + (damping * inflow)) / (1 - (damping * own * share)));
    }

    private bool SolveCycle(int first, int start, int end, RunBudget budget)
    {
        var size = end - start;
        var (constants, shares, offsets) = (new double[size], new double[size], new int[size + 1]);
        var sources = new GrowingArray<int>();
        for (var i = 0; i < size; i++)
        {
            var vertex = _order.Order[start + i];
            var inflow = Inflow(first, start + i, out var open);
            foreach (var source in open)
            {
                if ((uint)(_order.Places[source] - start) < (uint)size) sources.Add(_order.Places[source] - start);
                else inflow += _flows[source];
            }

            (constants[i], shares[i]) = (_system.Constants[vertex] + (_system.Damping * inflow), _system.Shares[vertex]);
            offsets[i + 1] = sources.Count;
        }

        var cycle = new FlowSystem(new(offsets, sources.ToArray()), [], constants, shares, _system.Damping);
        var sweep = new GaussSeidelSweep(cycle, _threads);
        var isSolved = sweep.Run(_share, budget);
        _unsolved += sweep.Unsolved;
        _sweeps = Math.Max(_sweeps, sweep.Sweeps);
        for (var i = 0; i < size; i++) Note(_order.Order[start + i], sweep.Scores[i]);
        return isSolved;
    }

    private void Note(int vertex, double score)
    {
        _scores[vertex] = score;
        _flows[vertex] = score * _system.Shares[vertex];
    }

    /// <summary>After a stop: gives vertices that were not solved what they have of themselves, and measures what is missing.</summary>
    private double Complete()
    {
        for (var vertex = 0; vertex < _scores.Length; vertex++)
        {
            if (_flows[vertex] < 0) _scores[vertex] = _system.Constants[vertex];
        }

        return _system.Unsolved(_scores);
    }
}
