using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.CitationFlow.Cycles;

/// <summary>
/// Strongly connected components: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972), with a
/// stack of its own instead of recursion, which a long chain of citations would overflow. O(vertices + edges); 20 bytes a vertex.
/// </summary>
internal sealed class StronglyConnectedComponents
{
    private readonly Adjacency _graph;
    private readonly int[] _index;
    private readonly int[] _low;
    private readonly int[] _next;
    private readonly Stack<int> _path = new();
    private readonly Stack<int> _open = new();
    private int _visited;

    private StronglyConnectedComponents(Adjacency graph)
    {
        _graph = graph;
        _index = new int[graph.VertexCount];
        _low = new int[graph.VertexCount];
        _next = new int[graph.VertexCount];
        Component = new int[graph.VertexCount];
        Component.AsSpan().Fill(-1);
    }

    /// <summary>Component of each vertex. A component is numbered before those that lead to it.</summary>
    public int[] Component { get; }

    public int Count { get; private set; }

    public static StronglyConnectedComponents Of(Adjacency graph)
    {
        var components = new StronglyConnectedComponents(graph);
        for (var root = 0; root < graph.VertexCount; root++)
        {
            if (components._index[root] == 0) components.Visit(root);
        }

        return components;
    }

    private void Visit(int root)
    {
        Enter(root);
        while (_path.TryPeek(out var vertex))
        {
            if (_next[vertex] < _graph.Degree(vertex))
            {
                var target = _graph.Neighbours(vertex)[_next[vertex]++];
                if (_index[target] == 0) Enter(target);
                else if (Component[target] < 0) _low[vertex] = Math.Min(_low[vertex], _index[target]);
                continue;
            }

            _path.Pop();
            if (_low[vertex] == _index[vertex]) Close(vertex);
            if (_path.TryPeek(out var parent)) _low[parent] = Math.Min(_low[parent], _low[vertex]);
        }
    }

    private void Enter(int vertex)
    {
        _index[vertex] = _low[vertex] = ++_visited;
        _path.Push(vertex);
        _open.Push(vertex);
    }

    private void Close(int root)
    {
        int vertex;
        do
        {
            vertex = _open.Pop();
            Component[vertex] = Count;
        }
        while (vertex != root);
        Count++;
    }
}
