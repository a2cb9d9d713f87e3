namespace KnowledgeGraph.Analysis.Communities.Change;

/// <summary>Communities over the years: threads by first window and number, events by window.</summary>
public sealed record CommunityHistory(IReadOnlyList<CommunityThread> Threads, IReadOnlyList<CommunityEvent> Events)
{
    /// <summary>
    /// Follows communities from window to window, after D. Greene, D. Doyle, P. Cunningham, "Tracking the evolution of communities in
    /// dynamic social networks", ASONAM 2010: two communities are the same when each is the other's most similar one. O(vertices log
    /// vertices) a window.
    /// </summary>
    /// <param name="windows">In the order of time.</param>
    /// <param name="options">Null for the defaults.</param>
    public static CommunityHistory Of(IReadOnlyList<CommunityWindow> windows, ChangeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(windows);
        return new HistoryBuilder(windows, options ?? new()).Build();
    }
}
