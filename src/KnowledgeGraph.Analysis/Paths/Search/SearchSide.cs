using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Paths.Search;

/// <summary>
/// One end of a bidirectional search: the vertices of its outermost level. Levels count half-steps: authors are at even levels,
/// papers at odd ones.
/// </summary>
internal sealed class SearchSide
{
    private GrowingArray<int> _frontier = new();
    private GrowingArray<int> _next = new();
    private long _cost = -1;

    /// <summary>Mark of level 0; the mark of level n is n more.</summary>
    public int FirstMark { get; private set; }

    public int Level { get; private set; }

    public bool HoldsPapers => (Level & 1) != 0;

    public bool IsEmpty => _frontier.Count == 0;

    public ReadOnlySpan<int> Frontier => _frontier.Items;

    public int MarkOf(int level) => FirstMark + level;

    public void Begin(int firstMark)
    {
        (FirstMark, Level, _cost) = (firstMark, 0, -1);
        _frontier.Clear();
        _next.Clear();
    }

    /// <summary>Puts a vertex into the level that the side is at.</summary>
    public void Seed(int vertex)
    {
        _frontier.Add(vertex);
        _cost = -1;
    }

    /// <summary>
    /// Entries that expanding the frontier reads. Counted when asked for: the largest level, where a search ends, is never asked about.
    /// </summary>
    public long Cost(GraphTopology topology)
    {
        if (_cost >= 0) return _cost;
        var offsets = (HoldsPapers ? topology.PaperAuthors : topology.AuthorPapers).Offsets;
        _cost = 0;
        foreach (var vertex in Frontier)
        {
            var start = offsets.Row(vertex, out var end);
            _cost += end - start;
        }

        return _cost;
    }

    /// <summary>Begins at a later level, for a search whose first steps are taken otherwise.</summary>
    public void StartAt(int level) => Level = level;

    public void Push(int vertex) => _next.Add(vertex);

    /// <summary>Makes the pushed vertices the frontier.</summary>
    public void Advance()
    {
        (_frontier, _next) = (_next, _frontier);
        _next.Clear();
        Level++;
        _cost = -1;
    }
}
