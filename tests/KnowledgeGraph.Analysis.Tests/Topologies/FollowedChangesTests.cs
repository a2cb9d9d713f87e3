using KnowledgeGraph.Analysis.Topologies.Building;
using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Analysis.Tests.Topologies;

/// <summary>Writes that went past the host are followed by the store's log of changes.</summary>
public sealed class FollowedChangesTests
{
    private readonly ReferenceGraphStore _store = new();
    private readonly List<string> _messages = [];

    [Fact]
    public async Task Refresh_WritesOfOthersInTheLog_EqualsARebuildWithoutOne()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var store = new ReferenceGraphStore();
            var changes = new NamedChanges(store);
            await using var host = new TopologyHost(changes, new() { Changes = changes, Message = _messages.Add });
            var observed = new ObservedStore(changes, host);
            var batches = new RandomGraphBatches(seed);
            for (var i = 0; i < seed % 5; i++) await changes.WriteAsync(batches.Next());
            await host.GetAsync();
            for (var step = 0; step < 12; step++)
            {
                if (step % 3 == 2) await observed.WriteAsync(batches.Next());
                else await changes.WriteAsync(batches.Next());
                var topology = await host.RefreshAsync();
                using var snapshot = await store.OpenSnapshotAsync();
                TopologyAssert.Equal(await TopologyBuilder.BuildAsync(snapshot), topology);
            }

            Assert.NotEmpty(changes.Asked);
        }

        Assert.Empty(_messages);
    }

    [Fact]
    public async Task Refresh_OwnWritesBetweenThoseOfOthers_AsksFromBeforeThem()
    {
        var changes = new NamedChanges(_store);
        await using var host = new TopologyHost(changes, new() { Changes = changes });
        var observed = new ObservedStore(changes, host);
        var batches = new RandomGraphBatches(2);
        await host.GetAsync();
        await changes.WriteAsync(batches.Next());
        await host.RefreshAsync();
        await observed.WriteAsync(batches.Next());
        await host.RefreshAsync();
        await changes.WriteAsync(batches.Next());
        await host.RefreshAsync();

        Assert.Equal([0, 1], changes.Asked);
    }

    [Fact]
    public async Task Refresh_TheLogRefuses_ReadsEverythingAndSaysWhyOnce()
    {
        var changes = new NamedChanges(_store) { Refusal = "the log is too short" };
        await using var host = new TopologyHost(changes, new() { Changes = changes, Message = _messages.Add });
        var batches = new RandomGraphBatches(3);
        await host.GetAsync();
        for (var i = 0; i < 5; i++)
        {
            await changes.WriteAsync(batches.Next());
            var topology = await host.RefreshAsync();
            using var snapshot = await _store.OpenSnapshotAsync();
            TopologyAssert.Equal(await TopologyBuilder.BuildAsync(snapshot), topology);
        }

        Assert.Contains("the log is too short", Assert.Single(_messages), StringComparison.Ordinal);
    }
}
