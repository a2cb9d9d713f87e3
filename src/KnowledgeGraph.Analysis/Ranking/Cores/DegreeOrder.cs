namespace KnowledgeGraph.Analysis.Ranking.Cores;

/// <summary>Vertices sorted by a degree that falls by one at a time: each change swaps two places. Changes the given degrees.</summary>
internal sealed class DegreeOrder
{
    private readonly int[] _degrees;
    private readonly int[] _order;
    private readonly int[] _places;
    private readonly int[] _starts;

    public DegreeOrder(int[] degrees)
    {
        _degrees = degrees;
        (_order, _places) = (new int[degrees.Length], new int[degrees.Length]);
        _starts = new int[degrees.Length == 0 ? 1 : degrees.Max() + 2];
        foreach (var degree in degrees) _starts[degree + 1]++;
        for (var degree = 1; degree < _starts.Length; degree++) _starts[degree] += _starts[degree - 1];
        var next = (int[])_starts.Clone();
        for (var vertex = 0; vertex < degrees.Length; vertex++)
        {
            _places[vertex] = next[degrees[vertex]]++;
            _order[_places[vertex]] = vertex;
        }
    }

    public int VertexAt(int place) => _order[place];

    /// <summary>Takes one from the degree: the vertex swaps with the first of its degree, which then begins one place later.</summary>
    public void Lower(int vertex)
    {
        var degree = _degrees[vertex]--;
        var (place, first) = (_places[vertex], _starts[degree]++);
        var other = _order[first];
        (_order[place], _order[first]) = (other, vertex);
        (_places[vertex], _places[other]) = (first, place);
    }
}
