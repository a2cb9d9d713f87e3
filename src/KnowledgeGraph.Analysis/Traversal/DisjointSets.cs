namespace KnowledgeGraph.Analysis.Traversal;

/// <summary>
/// Sets of vertices that are merged pair by pair, each named by its smallest vertex. Union–find with path halving (Tarjan, van Leeuwen:
/// Worst-case Analysis of Set Union Algorithms, JACM 31, 1984); almost linear.
/// </summary>
internal sealed class DisjointSets
{
    private readonly int[] _parents;

    public DisjointSets(int count)
    {
        _parents = new int[count];
        for (var vertex = 0; vertex < count; vertex++) _parents[vertex] = vertex;
    }

    public void Unite(int first, int second)
    {
        var (left, right) = (Find(first), Find(second));
        if (left < right) _parents[right] = left;
        else _parents[left] = right;
    }

    /// <summary>The smallest vertex of every vertex's set. The sets are not used afterwards.</summary>
    public int[] Names()
    {
        for (var vertex = 0; vertex < _parents.Length; vertex++) _parents[vertex] = Find(vertex);
        return _parents;
    }

    private int Find(int vertex)
    {
        while (_parents[vertex] != vertex)
        {
            _parents[vertex] = _parents[_parents[vertex]];
            vertex = _parents[vertex];
        }

        return vertex;
    }
}
