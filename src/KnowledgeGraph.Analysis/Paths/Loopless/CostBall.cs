namespace KnowledgeGraph.Analysis.Paths.Loopless;

/// <summary>
/// Authors around one end with their exact cost from it, nearest first. Dijkstra: A note on two problems in connexion with graphs,
/// Numerische Mathematik 1 (1959).
/// </summary>
internal sealed class CostBall
{
    private readonly TieRows _rows;
    private readonly IReadOnlySet<int> _avoided;
    private readonly PriorityQueue<int, double> _queue = new();

    public CostBall(TieRows rows, int centre, IReadOnlySet<int> avoided)
    {
        (_rows, _avoided) = (rows, avoided);
        _queue.Enqueue(centre, 0);
    }

    public Dictionary<int, double> Settled { get; } = [];

    /// <summary>All other authors are at least so far.</summary>
    public double Radius { get; private set; }

    /// <summary>Authors seen and not settled, with costs of real ways, some more than once.</summary>
    public IEnumerable<(int Author, double Cost)> Edge => _queue.UnorderedItems.Select(item => (item.Element, item.Priority));

    /// <summary>Settles the nearest author that is left; null when there is none or the budget ended.</summary>
    public int? Grow()
    {
        while (_queue.TryDequeue(out var author, out var cost))
        {
            if (!Settled.TryAdd(author, cost)) continue;
            Radius = cost;
            if (_rows.Of(author) is not { } row) return null;
            for (var i = 0; i < row.Authors.Length; i++)
            {
                var next = row.Authors[i];
                if (!Settled.ContainsKey(next) && !_avoided.Contains(next)) _queue.Enqueue(next, cost + row.Costs[i]);
            }

            return author;
        }

        Radius = double.PositiveInfinity;
        return null;
    }
}
