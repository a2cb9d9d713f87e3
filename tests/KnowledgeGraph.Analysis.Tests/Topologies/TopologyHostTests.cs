using KnowledgeGraph.Analysis.Topologies.Building;
using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Model;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Analysis.Tests.Topologies;

public sealed class TopologyHostTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("topology-host-").FullName;
    private readonly List<string> _messages = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task AtLeast_AfterAWriteThroughTheHost_HoldsTheWrite()
    {
        var store = new ReferenceGraphStore();
        await using var host = new TopologyHost(store);
        var observed = new ObservedStore(store, host);
        var batches = new RandomGraphBatches(8);
        await host.GetAsync();
        for (var i = 0; i < 60; i++)
        {
            var written = await observed.WriteAsync(batches.Next());
            var topology = await host.AtLeastAsync(written.Version);

            using var snapshot = await store.OpenSnapshotAsync();
            TopologyAssert.Equal(await TopologyBuilder.BuildAsync(snapshot), topology);
        }
    }

    [Fact]
    public async Task AtLeast_AfterWritesPastTheHost_HoldsThemToo()
    {
        var store = new ReferenceGraphStore();
        await using var host = new TopologyHost(store);
        var observed = new ObservedStore(store, host);
        var batches = new RandomGraphBatches(9);
        await host.GetAsync();
        for (var i = 0; i < 30; i++)
        {
            await store.WriteAsync(batches.Next());
            var written = await observed.WriteAsync(batches.Next());
            var topology = await host.AtLeastAsync(written.Version);

            using var snapshot = await store.OpenSnapshotAsync();
            TopologyAssert.Equal(await TopologyBuilder.BuildAsync(snapshot), topology);
        }
    }

    [Fact]
    public async Task Refresh_ConcurrentWritersAndReaders_EndsAtTheLastVersion()
    {
        var store = new ReferenceGraphStore();
        await using var host = new TopologyHost(store);
        var observed = new ObservedStore(store, host);
        await host.GetAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            var batches = new RandomGraphBatches(100 + writer);
            for (var i = 0; i < 40; i++)
            {
                var written = await observed.WriteAsync(batches.Next());
                var topology = await host.AtLeastAsync(written.Version);
                Assert.True(topology.Version >= written.Version);
                Assert.Equal(topology.PaperYears.Length, topology.Papers.Count);
            }
        })));

        var last = await host.RefreshAsync();
        using var snapshot = await store.OpenSnapshotAsync();
        TopologyAssert.Equal(await TopologyBuilder.BuildAsync(snapshot), last);
    }

    [Fact]
    public async Task AtLeast_WriteThatChangedNothingBesideOneThatDid_HoldsTheChange()
    {
        var store = new ReferenceGraphStore();
        await store.WriteAsync(Paper("old"));
        var held = new HeldWriteStore(store);
        await using var host = new TopologyHost(store);
        var observed = new ObservedStore(held, host);
        await host.GetAsync();

        // The change is written but not yet reported when the other write reports the version that the change made.
        var nothingNew = observed.WriteAsync(Paper("old")).AsTask();
        var change = observed.WriteAsync(Paper("new")).AsTask();
        held.BeforeFirst.SetResult();
        var again = await nothingNew;
        var refresh = host.AtLeastAsync(again.Version).AsTask();
        held.AfterSecond.SetResult();

        Assert.Equal((await change).Version, again.Version);
        Assert.Equal(2, (await refresh).Papers.Count);
    }

    [Fact]
    public async Task Get_AfterARestart_MapsTheFileOfTheSameVersionAndRebuildsAnother()
    {
        var store = new ReferenceGraphStore();
        var batches = new RandomGraphBatches(4);
        for (var i = 0; i < 10; i++) await store.WriteAsync(batches.Next());
        var options = new TopologyHostOptions { Path = Path.Combine(_folder, "topology.kgt"), Message = _messages.Add };
        await using (var first = new TopologyHost(store, options)) await first.GetAsync();

        using var snapshot = await store.OpenSnapshotAsync();
        var expected = await TopologyBuilder.BuildAsync(snapshot);
        await using (var second = new TopologyHost(store, options)) TopologyAssert.Equal(expected, await second.GetAsync());
        Assert.Empty(_messages);

        await store.WriteAsync(Paper("new"));
        await using (var third = new TopologyHost(store, options))
            Assert.Equal(expected.Papers.Count + 1, (await third.GetAsync()).Papers.Count);
        Assert.Contains("it is made again", Assert.Single(_messages));
    }

    [Fact]
    public async Task Get_DamagedFile_IsMadeAgainAndSaysSo()
    {
        var path = Path.Combine(_folder, "topology.kgt");
        await File.WriteAllBytesAsync(path, new byte[500]);
        var store = new ReferenceGraphStore();
        await store.WriteAsync(Paper("p"));

        await using var host = new TopologyHost(store, new() { Path = path, Message = _messages.Add });

        Assert.Equal(1, (await host.GetAsync()).Papers.Count);
        Assert.Contains("is no topology file", Assert.Single(_messages));
    }

    [Fact]
    public async Task Lease_WhileWritesGoOn_KeepsTopologyAndSnapshotOfOneVersion()
    {
        var store = new ReferenceGraphStore();
        await using var host = new TopologyHost(store);
        var observed = new ObservedStore(store, host);
        Assert.Null(host.TryLease());
        await observed.WriteAsync(Paper("first"));
        await host.RefreshSoonAsync();
        using var lease = host.TryLease();
        var written = await observed.WriteAsync(Paper("second"));
        await host.AtLeastAsync(written.Version);
        using var later = host.TryLease();

        Assert.NotNull(lease);
        Assert.Equal((1, lease.Version), (lease.Topology.Papers.Count, lease.Snapshot.Version));
        Assert.Equal("local:first", (await lease.Snapshot.ReadKeysAsync(new[] { lease.Topology.Papers.NodeOf(0) })).GetString(0));
        Assert.Equal(2, later?.Topology.Papers.Count);
        Assert.Equal(written.Version, later?.Snapshot.Version);
    }

    [Fact]
    public async Task RefreshSoon_ManyAtOnce_EndsAtTheNewestVersion()
    {
        var store = new ReferenceGraphStore();
        await using var host = new TopologyHost(store);
        for (var i = 0; i < 20; i++)
        {
            var written = await store.WriteAsync(Paper($"p{i}"));
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.RefreshSoonAsync()));
            Assert.Equal(written.Version, host.Current?.Version);
        }
    }

    private static GraphBatch Paper(string id)
    {
        var batch = new GraphBatch("test");
        batch.Add(new(NodeKind.Paper, new ExternalId(IdScheme.Local, id))).Set(NodeProperty.Name, id);
        return batch;
    }
}
