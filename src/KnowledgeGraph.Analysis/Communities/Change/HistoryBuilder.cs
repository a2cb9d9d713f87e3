using KnowledgeGraph.Analysis.Communities.Stability;

namespace KnowledgeGraph.Analysis.Communities.Change;

/// <summary>Matches neighbouring windows and strings the matches together.</summary>
internal sealed class HistoryBuilder(IReadOnlyList<CommunityWindow> windows, ChangeOptions options)
{
    private readonly List<CommunityEvent> _events = [];
    private readonly List<(int First, List<int> Communities)> _threads = [];

    public CommunityHistory Build()
    {
        var open = new Dictionary<int, List<int>>();
        for (var window = 0; window < windows.Count; window++)
        {
            var next = new Dictionary<int, List<int>>();
            var continued = window == 0 ? [] : Match(window);
            foreach (var community in Large(windows[window].Communities))
            {
                if (continued.TryGetValue(community, out var before) && open.TryGetValue(before, out var thread))
                    thread.Add(community);
                else
                    _threads.Add((window, thread = [community]));
                next.Add(community, thread);
            }

            open = next;
        }

        return new([.. _threads.Select(thread => new CommunityThread(thread.First, thread.Communities))], _events);
    }

    private IEnumerable<int> Large(Partition partition) =>
        Enumerable.Range(0, partition.CommunityCount).TakeWhile(community => partition.Size(community) >= options.MinSize);

    /// <summary>Books what happened between a window and the one before.</summary>
    /// <returns>By community of the window the one that it continues.</returns>
    private Dictionary<int, int> Match(int window)
    {
        var (before, after) = (windows[window - 1].Communities, windows[window].Communities);
        var pairs = new WindowPair(before, after, Contingency.Of(before, after).Cells, options);
        var continued = new Dictionary<int, int>();
        foreach (var match in pairs.Continuations())
        {
            continued.Add(match.After, match.Before);
            _events.Add(new(Growth(match), window, match.Before, match.After, match.Shared, match.Similarity));
        }

        var ended = Large(before).Except(continued.Values);
        foreach (var community in Large(after).Where(community => !continued.ContainsKey(community)))
            _events.Add(Origin(window, community, pairs.LargestSource(community)));
        foreach (var community in ended)
            _events.Add(End(window, community, pairs.LargestTarget(community)));
        return continued;
    }

    private CommunityEventKind Growth(CommunityMatch match)
    {
        var change = match.AfterSize / (double)match.BeforeSize - 1;
        if (Math.Abs(change) <= options.SteadySize) return CommunityEventKind.Continued;
        return change > 0 ? CommunityEventKind.Grew : CommunityEventKind.Shrank;
    }

    private CommunityEvent Origin(int window, int community, CommunityMatch? source) =>
        source is { } match && match.Shared >= options.MinShare * match.AfterSize
            ? new(CommunityEventKind.SplitFrom, window, match.Before, community, match.Shared, match.Similarity)
            : new(CommunityEventKind.Born, window, null, community, 0, 0);

    private CommunityEvent End(int window, int community, CommunityMatch? target) =>
        target is { } match && match.Shared >= options.MinShare * match.BeforeSize
            ? new(CommunityEventKind.MergedInto, window, community, match.After, match.Shared, match.Similarity)
            : new(CommunityEventKind.Dissolved, window, community, null, 0, 0);
}
