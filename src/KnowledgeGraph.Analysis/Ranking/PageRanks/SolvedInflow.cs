using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Ranking.PageRanks;

/// <summary>
/// For a short stretch of places: what flows in from vertices that are solved already, and the sources that are not. Made by one thread,
/// used again for later stretches.
/// </summary>
internal sealed class SolvedInflow(int capacity)
{
    private readonly double[] _known = new double[capacity];
    private readonly int[] _ends = new int[capacity + 1];
    private readonly GrowingArray<int> _open = new();

    /// <summary>Sum of the solved flows by place, counted from the beginning of the stretch.</summary>
    public double Known(int place) => _known[place];

    public ReadOnlySpan<int> Open(int place) => _open.Items[_ends[place].._ends[place + 1]];

    /// <param name="rows">What leads to each vertex.</param>
    /// <param name="vertices">The stretch.</param>
    /// <param name="flows">Flow along an edge by vertex; negative where it is not solved. Nobody writes meanwhile.</param>
    public void Gather(Adjacency rows, ReadOnlySpan<int> vertices, ReadOnlySpan<double> flows)
    {
        _open.Clear();
        var offsets = rows.Offsets;
        var targets = rows.Targets;
        for (var place = 0; place < vertices.Length; place++)
        {
            var sum = 0.0;
            foreach (var source in targets[offsets[vertices[place]]..offsets[vertices[place] + 1]])
            {
                var flow = flows[source];
                if (flow >= 0) sum += flow;
                else _open.Add(source);
            }

            _known[place] = sum;
            _ends[place + 1] = _open.Count;
        }
    }
}
