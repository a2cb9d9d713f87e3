using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.CitationFlow.MainPaths;

/// <summary>
/// For each edge of a graph without cycles the number of source-to-sink paths over it: paths from sources to its tail times paths from
/// its head to sinks. Vertices without edges are neither. Immutable and thread-safe.
/// </summary>
internal sealed class SearchPathCounts
{
    private readonly Adjacency _flow;
    private readonly PathCount[] _fromSources;
    private readonly PathCount[] _toSinks;

    private SearchPathCounts(Adjacency flow)
    {
        _flow = flow;
        Backward = flow.Transpose(flow.VertexCount);
        Order = TopologicalOrder(flow, Backward);
        Rank = new int[Order.Length];
        for (var place = 0; place < Order.Length; place++) Rank[Order[place]] = place;
        _fromSources = Accumulate(Backward, Order);
        _toSinks = Accumulate(flow, [.. Order.Reverse()]);
        foreach (var vertex in Order)
        {
            if (Backward.Degree(vertex) == 0 && flow.Degree(vertex) > 0) Total += _toSinks[vertex];
        }

        (From, Weights) = (new int[flow.EdgeCount], new double[flow.EdgeCount]);
        for (var vertex = 0; vertex < flow.VertexCount; vertex++)
        {
            for (var edge = flow.Offsets[vertex]; edge < flow.Offsets[vertex + 1]; edge++)
            {
                From[edge] = vertex;
                Weights[edge] = CountOf(edge).Over(Total);
            }
        }
    }

    public Adjacency Backward { get; }

    /// <summary>Vertices, each before those that it flows to.</summary>
    public int[] Order { get; }

    /// <summary>Place of each vertex in the order.</summary>
    public int[] Rank { get; }

    public PathCount Total { get; }

    /// <summary>Tail of each edge; its head is in the flow's targets.</summary>
    public int[] From { get; }

    /// <summary>Share of all paths by edge.</summary>
    public double[] Weights { get; }

    /// <exception cref="InvalidOperationException">The graph has a cycle.</exception>
    public static SearchPathCounts Of(Adjacency flow) => new(flow);

    public PathCount CountOf(int edge) => _fromSources[From[edge]] * _toSinks[_flow.Targets[edge]];

    /// <summary>Paths that end at each vertex when rows lead against the order; one for a vertex without a row.</summary>
    private static PathCount[] Accumulate(Adjacency rows, int[] order)
    {
        var counts = new PathCount[order.Length];
        foreach (var vertex in order)
        {
            var sum = rows.Degree(vertex) == 0 ? PathCount.One : default;
            foreach (var before in rows.Neighbours(vertex)) sum += counts[before];
            counts[vertex] = sum;
        }

        return counts;
    }

    /// <summary>A. B. Kahn, "Topological sorting of large networks", CACM 5 (1962); first in, first out.</summary>
    private static int[] TopologicalOrder(Adjacency flow, Adjacency backward)
    {
        var waiting = new int[flow.VertexCount];
        var order = new int[flow.VertexCount];
        var end = 0;
        for (var vertex = 0; vertex < waiting.Length; vertex++)
        {
            waiting[vertex] = backward.Degree(vertex);
            if (waiting[vertex] == 0) order[end++] = vertex;
        }

        for (var place = 0; place < end; place++)
        {
            foreach (var next in flow.Neighbours(order[place]))
            {
                if (--waiting[next] == 0) order[end++] = next;
            }
        }

        return end == order.Length ? order : throw new InvalidOperationException("A graph with a cycle has no topological order.");
    }
}
