using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Communities.Graphs;

/// <summary>
/// Links vertices that share neighbours: papers by references (bibliographic coupling, M. M. Kessler 1963) or by who cites them
/// (co-citation, H. Small 1973), topics by papers. O(Σ degree² of the shared neighbours); 8 bytes an entry, as much again while it is
/// made, and 12 bytes a vertex for each thread. The result does not depend on the number of threads.
/// </summary>
internal sealed class SharedNeighbourProjection
{
    private const int BlockSize = 1024;

    private readonly Adjacency _neighbours;
    private readonly Adjacency _owners;
    private readonly VertexSet? _vertices;
    private readonly VertexSet _usable;
    private readonly SharedNeighbourOptions _options;
    private readonly int[] _degrees;
    private readonly double _totalDegree;

    /// <param name="neighbours">By vertex its neighbours.</param>
    /// <param name="owners">The same edges the other way round.</param>
    /// <param name="vertices">Vertices that may have edges; null for all.</param>
    /// <param name="shared">Neighbours that may be shared; null for all.</param>
    /// <param name="options">Checked by the caller.</param>
    public SharedNeighbourProjection(
        Adjacency neighbours, Adjacency owners, VertexSet? vertices, VertexSet? shared, SharedNeighbourOptions options)
    {
        (_neighbours, _owners, _vertices, _options) = (neighbours, owners, vertices, options);
        _usable = new VertexSet(owners.VertexCount);
        _degrees = new int[neighbours.VertexCount];
        for (var middle = 0; middle < owners.VertexCount; middle++)
        {
            if (shared is not null && !shared.Contains(middle)) continue;
            if (CountAllowed(middle) > options.MaxDegree) LeftOut++;
            else _usable.Add(middle);
        }

        // Degrees are whole ones: what was left out of the edges still counts as something that a vertex has.
        for (var vertex = 0; vertex < _degrees.Length; vertex++)
        {
            foreach (var middle in neighbours.Neighbours(vertex))
            {
                if (shared is null || shared.Contains(middle)) _degrees[vertex]++;
            }

            _totalDegree += _degrees[vertex];
        }
    }

    /// <summary>Neighbours that have too many vertices.</summary>
    public int LeftOut { get; }

    public SharedNeighbourGraph Run(RunBudget budget)
    {
        var vertexCount = _neighbours.VertexCount;
        var blocks = new SharedRows[(vertexCount + BlockSize - 1) / BlockSize];
        Parallel.For(
            0,
            blocks.Length,
            new ParallelOptions { MaxDegreeOfParallelism = _options.Parallelism },
            () => new SharedCounter(vertexCount),
            (block, _, counter) =>
            {
                var first = block * BlockSize;
                blocks[block] = Rows(first, Math.Min(first + BlockSize, vertexCount), counter, budget);
                return counter;
            },
            _ => { });
        var graph = budget.IsExhausted ? null : SharedRows.Join(vertexCount, blocks);
        return new(graph, LeftOut, budget.Report);
    }

    private SharedRows Rows(int first, int end, SharedCounter counter, RunBudget budget)
    {
        var rows = new SharedRows(end - first);
        for (var vertex = first; vertex < end && !budget.IsExhausted; vertex++)
        {
            if (IsAllowed(vertex)) budget.Spend(1 + Count(vertex, counter));
            foreach (var other in counter.Take())
            {
                if (counter[other] >= _options.MinShared) rows.Add(other, Weight(vertex, other, counter[other]));
                counter.Forget(other);
            }

            rows.EndRow(vertex - first);
        }

        return rows;
    }

    private long Count(int vertex, SharedCounter counter)
    {
        long read = 0;
        foreach (var middle in _neighbours.Neighbours(vertex))
        {
            if (!_usable.Contains(middle)) continue;
            var owners = _owners.Neighbours(middle);
            read += owners.Length;
            foreach (var other in owners)
            {
                if (other != vertex && IsAllowed(other)) counter.Add(other);
            }
        }

        return read;
    }

    private float Weight(int vertex, int other, int shared) => _options.Weight switch
    {
        SharedWeight.Count => shared,
        SharedWeight.Cosine => (float)(shared / Math.Sqrt((double)_degrees[vertex] * _degrees[other])),
        _ => (float)(shared * _totalDegree / ((double)_degrees[vertex] * _degrees[other])),
    };

    private bool IsAllowed(int vertex) => _vertices is null || _vertices.Contains(vertex);

    private int CountAllowed(int middle)
    {
        if (_vertices is null) return _owners.Degree(middle);
        var count = 0;
        foreach (var owner in _owners.Neighbours(middle))
        {
            if (_vertices.Contains(owner)) count++;
        }

        return count;
    }
}
