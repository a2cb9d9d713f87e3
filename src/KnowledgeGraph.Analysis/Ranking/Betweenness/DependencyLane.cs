using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Ranking.Betweenness;

/// <summary>Sums the dependencies of sources on every vertex, one source after the other. Not thread-safe.</summary>
internal sealed class DependencyLane(Adjacency rows)
{
    private readonly int[] _levels = NewLevels(rows.VertexCount);
    private readonly double[] _paths = new double[rows.VertexCount];
    private readonly double[] _shares = new double[rows.VertexCount];
    private readonly int[] _order = new int[rows.VertexCount];

    /// <summary>Sum over the sources of the dependency on each vertex.</summary>
    public double[] Dependencies { get; } = new double[rows.VertexCount];

    /// <summary>Sources that were added whole.</summary>
    public int Sources { get; private set; }

    /// <summary>Adds one source; false, and nothing added, when the budget ran out.</summary>
    public bool Add(int source, RunBudget budget)
    {
        var reached = CountPaths(source, budget);
        var complete = !budget.IsExhausted;
        if (complete) Accumulate(source, reached);
        foreach (var vertex in _order.AsSpan(0, reached)) (_levels[vertex], _shares[vertex]) = (-1, 0);
        if (complete) Sources++;
        return complete;
    }

    private int CountPaths(int source, RunBudget budget)
    {
        (_levels[source], _paths[source], _order[0]) = (0, 1, source);
        var count = 1;
        for (var next = 0; next < count; next++)
        {
            var vertex = _order[next];
            var row = rows.Neighbours(vertex);
            if (!budget.Spend(row.Length + 1)) break;
            foreach (var target in row)
            {
                if (_levels[target] < 0)
                {
                    (_levels[target], _paths[target]) = (_levels[vertex] + 1, 0);
                    _order[count++] = target;
                }

                if (_levels[target] == _levels[vertex] + 1) _paths[target] += _paths[vertex];
            }
        }

        return count;
    }

    /// <summary>From the farthest vertex back: a vertex carries its successors' shares in proportion to its paths to them.</summary>
    private void Accumulate(int source, int reached)
    {
        for (var i = reached - 1; i >= 0; i--)
        {
            var vertex = _order[i];
            var share = 0.0;
            foreach (var target in rows.Neighbours(vertex))
            {
                if (_levels[target] == _levels[vertex] + 1) share += (1 + _shares[target]) / _paths[target];
            }

            _shares[vertex] = share * _paths[vertex];
            if (vertex != source) Dependencies[vertex] += _shares[vertex];
        }
    }

    private static int[] NewLevels(int count)
    {
        var levels = new int[count];
        Array.Fill(levels, -1);
        return levels;
    }
}
