namespace KnowledgeGraph.Storage.Queries.Filters;

/// <summary>
/// Asks a costly condition once a node. Without it, relations within relations cost the product of their fan-outs; with it their sum: no edge
/// is walked twice a level. Takes 4 KiB for each run of 4,096 ordinals that is touched. One query and one thread only.
/// </summary>
internal sealed class RememberedPredicate(NodePredicate inner)
{
    private const int PageBits = 12;
    private const int PageMask = (1 << PageBits) - 1;
    private const byte No = 1;
    private const byte Yes = 2;

    private readonly Dictionary<int, byte[]> _pages = [];

    public bool Ask(int ordinal)
    {
        if (!_pages.TryGetValue(ordinal >> PageBits, out var page)) _pages.Add(ordinal >> PageBits, page = new byte[1 << PageBits]);
        ref var known = ref page[ordinal & PageMask];
        if (known == 0) known = inner(ordinal) ? Yes : No;
        return known == Yes;
    }
}
