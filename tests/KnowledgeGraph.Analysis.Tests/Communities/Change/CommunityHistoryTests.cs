using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Communities.Change;

namespace KnowledgeGraph.Analysis.Tests.Communities.Change;

public sealed class CommunityHistoryTests
{
    [Fact]
    public void Of_SameCommunities_ContinueInThreads()
    {
        var history = History("aaaabbb", "aaaabbb", "aaaabbb");

        Assert.All(history.Threads, thread => Assert.Equal((0, 3), (thread.FirstWindow, thread.Communities.Count)));
        Assert.Equal(2, history.Threads.Count);
        Assert.All(history.Events, change => Assert.Equal(CommunityEventKind.Continued, change.Kind));
    }

    [Fact]
    public void Of_GrowthAndLoss_AreNamed()
    {
        var events = History("aaaabbbbbb", "aaaaaabbbb").Events;

        Assert.Equal([CommunityEventKind.Grew, CommunityEventKind.Shrank], events.Select(change => change.Kind));
        Assert.Equal(4, events[0].Shared);
        Assert.Equal(4 / 6.0, events[0].Similarity, 1e-9);
    }

    [Fact]
    public void Of_Split_NamesWhereTheNewOneCameFrom()
    {
        var history = History("aaaaaaaaaa", "aaaaaaabbb");

        Assert.Equal([CommunityEventKind.Shrank, CommunityEventKind.SplitFrom], history.Events.Select(change => change.Kind));
        Assert.Equal((0, 1), (history.Events[1].Before, history.Events[1].After));
        Assert.Equal(2, history.Threads.Count);
    }

    [Fact]
    public void Of_Merger_NamesWhereTheOldOneWent()
    {
        var events = History("aaaaaaabbb", "aaaaaaaaaa").Events;

        Assert.Equal([CommunityEventKind.Grew, CommunityEventKind.MergedInto], events.Select(change => change.Kind));
        Assert.Equal((1, 0), (events[1].Before, events[1].After));
    }

    [Fact]
    public void Of_MembersWhoScatter_DissolveAndNewOnesAreBorn()
    {
        var events = History("aaabcdefg", "abcdefggg").Events;

        Assert.Equal([CommunityEventKind.Born, CommunityEventKind.Dissolved], events.Select(change => change.Kind));
        Assert.Null(events[0].Before);
        Assert.Null(events[1].After);
    }

    [Fact]
    public void Of_RandomWindows_EveryLargeCommunityIsInOneThread()
    {
        var random = new Random(79);
        for (var round = 0; round < 200; round++)
        {
            var windows = Enumerable.Range(0, 5)
                .Select(year => new CommunityWindow(year, year, RandomGraphs.Division(random, 40)))
                .ToArray();
            var history = CommunityHistory.Of(windows, new() { MinSimilarity = 0.15 });

            var inThreads = history.Threads
                .SelectMany(thread => thread.Communities.Select((community, step) => (thread.FirstWindow + step, community))).Order();
            var large = windows.SelectMany((window, number) => Enumerable.Range(0, window.Communities.CommunityCount)
                .Where(community => window.Communities.Size(community) >= 3).Select(community => (number, community))).Order();
            Assert.Equal(large, inThreads);
        }
    }

    /// <summary>One word a window, one letter a vertex: equal letters are a community.</summary>
    private static CommunityHistory History(params string[] windows) =>
        CommunityHistory.Of([.. windows.Select((letters, number) =>
            new CommunityWindow(2000 + number, 2000 + number, Partition.FromLabels(letters.Select(letter => (int)letter).ToArray())))]);
}
