using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Paths.Search;

/// <summary>
/// The working memory of one search at a time: a mark an author and a paper (four bytes each), and frontiers. A mark holds side and
/// level; marks of earlier searches are told by their age, so that beginning a search costs nothing. Not thread-safe.
/// </summary>
internal sealed class SearchSpace(GraphTopology topology)
{
    /// <summary>Half-steps that one side can take: twice as many as hops.</summary>
    public const int MaxLevel = (1 << 19) - 2;

    private const int Side = 1 << 19;
    private const int Stride = 1 << 20;
    private int _base;

    public int[] AuthorMarks { get; } = new int[topology.Authors.Count];

    public int[] PaperMarks { get; } = new int[topology.Papers.Count];

    /// <summary>Marks below this are of earlier searches.</summary>
    public int Base => _base;

    /// <summary>Mark of vertices that no side may enter.</summary>
    public int Blocked => _base + Stride - 1;

    public SearchSide Forward { get; } = new();

    public SearchSide Backward { get; } = new();

    /// <summary>Forgets all marks and frontiers.</summary>
    public void Begin()
    {
        if (_base > int.MaxValue - (2 * Stride))
        {
            Array.Clear(AuthorMarks);
            Array.Clear(PaperMarks);
            _base = 0;
        }

        _base += Stride;
        Forward.Begin(_base);
        Backward.Begin(_base + Side);
    }

    /// <summary>Whether a mark of this search belongs to the side.</summary>
    public static bool IsOf(SearchSide side, int mark) => (uint)(mark - side.FirstMark) <= MaxLevel;
}
