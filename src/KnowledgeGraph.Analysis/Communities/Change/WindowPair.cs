using KnowledgeGraph.Analysis.Communities.Stability;

namespace KnowledgeGraph.Analysis.Communities.Change;

/// <summary>All pairs of large communities of two neighbouring windows that share members, and the best one for each.</summary>
internal sealed class WindowPair
{
    private readonly ChangeOptions _options;
    private readonly Dictionary<int, CommunityMatch> _bestBefore = [];
    private readonly Dictionary<int, CommunityMatch> _bestAfter = [];
    private readonly Dictionary<int, CommunityMatch> _largestSource = [];
    private readonly Dictionary<int, CommunityMatch> _largestTarget = [];

    public WindowPair(Partition before, Partition after, IReadOnlyList<ContingencyCell> cells, ChangeOptions options)
    {
        _options = options;
        foreach (var (first, second, count) in cells)
        {
            var match = new CommunityMatch(first, second, count, before.Size(first), after.Size(second));
            if (match.BeforeSize < options.MinSize || match.AfterSize < options.MinSize) continue;
            Keep(_bestBefore, first, match, other => other.Similarity);
            Keep(_bestAfter, second, match, other => other.Similarity);
            Keep(_largestTarget, first, match, other => other.Shared);
            Keep(_largestSource, second, match, other => other.Shared);
        }
    }

    /// <summary>Pairs that are each other's most similar one and similar enough, by the later community.</summary>
    public IEnumerable<CommunityMatch> Continuations() =>
        from best in _bestAfter.OrderBy(entry => entry.Key)
        let match = best.Value
        where match.Similarity >= _options.MinSimilarity && _bestBefore[match.Before].After == match.After
        select match;

    public CommunityMatch? LargestSource(int after) => _largestSource.TryGetValue(after, out var match) ? match : null;

    public CommunityMatch? LargestTarget(int before) => _largestTarget.TryGetValue(before, out var match) ? match : null;

    // Cells come by number, so that the first of equals, the larger community, stays.
    private static void Keep(
        Dictionary<int, CommunityMatch> best, int community, CommunityMatch match, Func<CommunityMatch, double> value)
    {
        if (!best.TryGetValue(community, out var kept) || value(match) > value(kept)) best[community] = match;
    }
}
