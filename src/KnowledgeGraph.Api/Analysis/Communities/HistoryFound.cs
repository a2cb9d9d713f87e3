using KnowledgeGraph.Analysis.Communities.Change;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.Communities;

/// <summary>The result of <c>communityHistory</c>.</summary>
/// <param name="Windows">The windows of years.</param>
/// <param name="Threads">Communities through the windows.</param>
/// <param name="Events">What happened between windows.</param>
internal sealed record HistoryFound(
    IReadOnlyList<WindowRow> Windows, IReadOnlyList<ThreadRow> Threads, IReadOnlyList<CommunityEvent> Events)
{
    /// <summary>Members that stand for a community in its thread.</summary>
    private const int Representatives = 3;

    public long Bytes => (48L * Windows.Count) + (64L * Events.Count) + Threads.Sum(thread => 64L + (80L * thread.Steps.Count));

    public static HistoryFound Of(CommunitySearch search, IReadOnlyList<(int First, int Last, CommunitiesFound Found)> windows)
    {
        var history = CommunityHistory.Of(
            [.. windows.Select(window => new CommunityWindow(window.First, window.Last, window.Found.Levels[^1]))],
            new ChangeOptions { MinSize = search.MinSize });
        return new(
            [.. windows.Select(window => new WindowRow(
                window.First, window.Last, window.Found.CountOf(window.Found.Levels.Count - 1), window.Found.Modularity))],
            [.. history.Threads.Select(thread => ThreadOf(search, windows, thread))],
            history.Events);
    }

    private static ThreadRow ThreadOf(
        CommunitySearch search, IReadOnlyList<(int First, int Last, CommunitiesFound Found)> windows, CommunityThread thread) =>
        new([.. thread.Communities.Select((community, step) =>
        {
            var window = thread.FirstWindow + step;
            var row = new CommunityRow(windows[window].Found, windows[window].Found.Levels.Count - 1, community);
            NodeId[] members = [.. row.Roles().Take(Representatives).Select(role => search.Source.Vertices.NodeOf(role.Vertex))];
            return new ThreadStepRow(window, community, row.Size, members);
        })]);
}
