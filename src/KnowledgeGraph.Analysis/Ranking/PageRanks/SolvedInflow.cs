using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Ranking.PageRanks;

/// <summary>
/// A short stretch of places whose inflow from vertices solved earlier is summed: those to whom nothing else leads are solved by that; of
/// the others it keeps what is known, and the sources that are open. Made by one thread, used again for later stretches.
/// </summary>
internal sealed class SolvedInflow(int capacity)
{
    private readonly double[] _known = new double[capacity];
    private readonly int[] _ends = new int[capacity + 1];
    private readonly GrowingArray<int> _places = new();
    private readonly GrowingArray<int> _open = new();

    /// <summary>Places that are not solved, counted from the beginning of the stretch, ascending.</summary>
    public ReadOnlySpan<int> OpenPlaces => _places.Items;

    /// <summary>Sum of the solved flows by place; for open places only.</summary>
    public double Known(int place) => _known[place];

    /// <summary>The other sources by place.</summary>
    public ReadOnlySpan<int> Open(int place) => _open.Items[_ends[place].._ends[place + 1]];

    /// <param name="system">The equations.</param>
    /// <param name="vertices">The stretch.</param>
    /// <param name="flows">Flow along an edge by vertex; negative where it is not solved. Nobody writes meanwhile.</param>
    /// <param name="scores">By vertex; those that are solved here are written.</param>
    public void Gather(FlowSystem system, ReadOnlySpan<int> vertices, ReadOnlySpan<double> flows, Span<double> scores)
    {
        _places.Clear();
        _open.Clear();
        var offsets = system.Rows.Offsets;
        var targets = system.Rows.Targets;
        var (constants, damping, open) = (system.Constants, system.Damping, 0);
        for (var place = 0; place < vertices.Length; place++)
        {
            var (vertex, sum) = (vertices[place], 0.0);
            var start = offsets.Row(vertex, out var end);
            foreach (var source in targets[start..end])
            {
                var flow = flows[source];
                if (flow >= 0) sum += flow;
                else _open.Add(source);
            }

            _ends[place + 1] = _open.Count;
            if (_open.Count == open)
            {
                scores[vertex] = constants[vertex] + (damping * sum);
                continue;
            }

            _known[place] = sum;
            _places.Add(place);
            open = _open.Count;
        }
    }

    /// <summary>Lets the flows of the vertices that <see cref="Gather"/> solved be seen.</summary>
    public void Publish(FlowSystem system, ReadOnlySpan<int> vertices, Span<double> flows, ReadOnlySpan<double> scores)
    {
        for (var place = 0; place < vertices.Length; place++)
        {
            var vertex = vertices[place];
            if (_ends[place + 1] == _ends[place]) flows[vertex] = scores[vertex] * system.Shares[vertex];
        }
    }
}
