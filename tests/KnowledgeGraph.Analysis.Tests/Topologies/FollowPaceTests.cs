using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Model;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Analysis.Tests.Topologies;

public sealed class FollowPaceTests
{
    private readonly ManualTime _time = new();
    private readonly ReferenceGraphStore _store = new();

    [Fact]
    public async Task Write_BurstOfThem_IsFollowedAtOnceAndThenAfterARestByOneRun()
    {
        var slow = new SlowStore(_store, _time);
        await using var host = new TopologyHost(slow, new() { Time = _time, FollowShare = 0.25 });
        var observed = new ObservedStore(_store, host);
        await host.GetAsync();

        var first = await Write(observed, "0");
        await Until(() => host.Current?.Version == first);
        var read = slow.Snapshots;
        var last = 0L;
        for (var i = 1; i <= 20; i++) last = await Write(observed, $"{i}");

        // The run took a tenth of a second: a quarter of the time, when three tenths of rest follow.
        await Until(() => _time.Waiting == 1);
        _time.Advance(TimeSpan.FromMilliseconds(299));
        Assert.Equal((1, read), (_time.Waiting, slow.Snapshots));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await Until(() => host.Current?.Version == last);
        Assert.Equal(read + 1, slow.Snapshots);
    }

    [Fact]
    public async Task AtLeast_WhileTheHostRests_DoesNotWaitForIt()
    {
        await using var host = new TopologyHost(new SlowStore(_store, _time), new() { Time = _time });
        var observed = new ObservedStore(_store, host);
        await host.GetAsync();
        var first = await Write(observed, "0");
        await Until(() => host.Current?.Version == first);

        var second = await Write(observed, "1");
        await Until(() => _time.Waiting == 1);

        Assert.Equal(second, (await host.AtLeastAsync(second)).Version);
        Assert.Equal(1, _time.Waiting);
    }

    [Fact]
    public async Task Dispose_WhileTheHostRests_Ends()
    {
        var host = new TopologyHost(new SlowStore(_store, _time), new() { Time = _time });
        var observed = new ObservedStore(_store, host);
        await host.GetAsync();
        var first = await Write(observed, "0");
        await Until(() => host.Current?.Version == first);
        await Write(observed, "1");
        await Until(() => _time.Waiting == 1);

        await host.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(0, _time.Waiting);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void Host_ShareOutOfBounds_IsRefused(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TopologyHost(_store, new() { FollowShare = share }));

    private static async Task<long> Write(ObservedStore store, string id)
    {
        var batch = new GraphBatch("test");
        batch.Add(new(NodeKind.Paper, new ExternalId(IdScheme.Local, id))).Set(NodeProperty.Name, id);
        return (await store.WriteAsync(batch)).Version;
    }

    private static async Task Until(Func<bool> holds)
    {
        for (var waited = 0; !holds(); waited++)
        {
            Assert.True(waited < 60_000, "It did not come about within a minute.");
            await Task.Delay(1);
        }
    }
}
