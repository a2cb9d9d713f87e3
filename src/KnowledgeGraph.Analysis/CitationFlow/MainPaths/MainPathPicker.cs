using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.CitationFlow.MainPaths;

/// <summary>Picks the edges of a main path. Equal weights are all followed; equal means within a relative 10⁻¹², for sums round.</summary>
internal sealed class MainPathPicker(Adjacency flow, SearchPathCounts counts, MainPathOptions options)
{
    private const double Tie = 1e-12;

    private readonly int[] _backwardEdges = BackwardEdges(flow, counts.Backward);
    private readonly SortedSet<int> _picked = [];

    /// <summary>Numbers of edges, ascending.</summary>
    public IReadOnlyCollection<int> Pick()
    {
        if (flow.EdgeCount == 0) return _picked;
        switch (options.Search)
        {
            case MainPathSearch.Local:
                PickLocal();
                break;
            case MainPathSearch.Global:
                PickGlobal();
                break;
            default:
                PickKeyRoutes();
                break;
        }

        return _picked;
    }

    private void PickLocal()
    {
        var starts = Enumerable.Range(0, flow.EdgeCount).Where(edge => counts.Backward.Degree(counts.From[edge]) == 0).ToArray();
        var heads = Heaviest(starts, edge => counts.Weights[edge]).Select(Take).ToArray();
        Follow(heads, Out, edge => counts.Weights[edge], To);
    }

    private void PickGlobal()
    {
        var ahead = BestSums(counts.Order.Reverse(), Out, To);
        var sources = Enumerable.Range(0, flow.VertexCount).Where(vertex => counts.Backward.Degree(vertex) == 0).ToArray();
        var heads = Heaviest(sources, vertex => ahead[vertex]);
        Follow(heads, Out, edge => counts.Weights[edge] + ahead[flow.Targets[edge]], To);
    }

    private void PickKeyRoutes()
    {
        var byWeight = Enumerable.Range(0, flow.EdgeCount).OrderByDescending(edge => counts.Weights[edge]).ToArray();
        var least = counts.Weights[byWeight[Math.Min(options.KeyRoutes, byWeight.Length) - 1]] * (1 - Tie);
        var keys = byWeight.TakeWhile(edge => counts.Weights[edge] >= least).ToArray();
        foreach (var edge in keys) Take(edge);
        var (ahead, back) = options.ExtendGlobally
            ? (BestSums(counts.Order.Reverse(), Out, To), BestSums(counts.Order, In, From))
            : (new double[flow.VertexCount], new double[flow.VertexCount]);
        Follow(keys.Select(To), Out, edge => counts.Weights[edge] + ahead[To(edge)], To);
        Follow(keys.Select(From), In, edge => counts.Weights[edge] + back[From(edge)], From);
    }

    /// <summary>From some vertices on along the heaviest edges until there are none.</summary>
    private void Follow(IEnumerable<int> starts, Func<int, IEnumerable<int>> edges, Func<int, double> weight, Func<int, int> next)
    {
        var seen = new HashSet<int>();
        var stack = new Stack<int>(starts);
        while (stack.TryPop(out var vertex))
        {
            if (!seen.Add(vertex)) continue;
            foreach (var edge in Heaviest([.. edges(vertex)], weight))
            {
                _picked.Add(edge);
                stack.Push(next(edge));
            }
        }
    }

    /// <summary>For each vertex the greatest sum of weights on a way along its edges to the end.</summary>
    private double[] BestSums(IEnumerable<int> order, Func<int, IEnumerable<int>> edges, Func<int, int> next)
    {
        var sums = new double[flow.VertexCount];
        foreach (var vertex in order)
        {
            foreach (var edge in edges(vertex)) sums[vertex] = Math.Max(sums[vertex], counts.Weights[edge] + sums[next(edge)]);
        }

        return sums;
    }

    private static IEnumerable<int> Heaviest(int[] items, Func<int, double> weight)
    {
        if (items.Length == 0) return items;
        var most = items.Max(weight);
        return items.Where(item => weight(item) >= most * (1 - Tie));
    }

    private int Take(int edge)
    {
        _picked.Add(edge);
        return flow.Targets[edge];
    }

    private int From(int edge) => counts.From[edge];

    private int To(int edge) => flow.Targets[edge];

    private IEnumerable<int> Out(int vertex) => Enumerable.Range(flow.Offsets[vertex], flow.Degree(vertex));

    private IEnumerable<int> In(int vertex) =>
        Enumerable.Range(counts.Backward.Offsets[vertex], counts.Backward.Degree(vertex)).Select(entry => _backwardEdges[entry]);

    /// <summary>For each entry of the backward rows the number of its edge.</summary>
    private static int[] BackwardEdges(Adjacency flow, Adjacency backward)
    {
        var edges = new int[flow.EdgeCount];
        var next = backward.Offsets.ToArray();
        for (var edge = 0; edge < edges.Length; edge++) edges[next[flow.Targets[edge]]++] = edge;
        return edges;
    }
}
