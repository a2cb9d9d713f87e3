using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded;
using KnowledgeGraph.Storage.Embedded.Layers;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Storage.Tests.Embedded;

/// <summary>Groups applied while the one before them is on its way to a disk that may not take it.</summary>
public sealed class CommitPipelineTests : IDisposable
{
    private readonly VersionPublisher _versions = new(
        new(VersionHeading.Empty(), Overlay.Empty(new int[GraphVersion.KindBound]), new LayerStack([], null)));

    private readonly IdCache _known = new(1 << 20);

    public void Dispose()
    {
        _versions.Dispose();
        _known.Dispose();
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 30)]
    [InlineData(3, 70)]
    [InlineData(4, 100)]
    public async Task RandomGroups_SomeOfWhichTheDiskRefuses_LeaveWhatTheOthersLeaveAlone(int seed, int refusedPercent)
    {
        await using var reference = new ReferenceGraphStore();
        var batches = new RandomGraphBatches(seed);
        var random = new Random(seed);
        var disk = new Disk();
        var pipeline = new CommitPipeline(_versions, _known, disk.Append);
        PendingWrite? last = null;
        for (var i = 0; i < 150; i++)
        {
            var next = new PendingWrite(batches.Next(), Encoded: null);
            var applied = pipeline.Apply([next]);
            if (last is not null) await EndAsync(last, random.Next(100) < refusedPercent, disk, reference);
            if (!await pipeline.SettleAsync()) applied = pipeline.Apply([next]);
            Assert.Equal(await GraphPortrait.DrawAsync(reference), await DrawAsync());
            pipeline.Start(applied);
            last = next;
        }

        disk.Fault = null;
        disk.Taken.Release();
        Assert.True(await pipeline.SettleAsync());
    }

    [Fact]
    public async Task Versions_UntilTheirGroupIsDurable_AreNotSeen()
    {
        var disk = new Disk();
        var pipeline = new CommitPipeline(_versions, _known, disk.Append);
        var first = new PendingWrite(SampleBatches.Pair(0), Encoded: null);
        pipeline.Start(pipeline.Apply([first]));
        var second = pipeline.Apply([new(SampleBatches.Pair(1), Encoded: null)]);
        Assert.Equal(2, second.Results[0].Version);
        Assert.Equal(0, _versions.Current.Graph.Heading.Version);
        Assert.False(first.Done.Task.IsCompleted);
        disk.Taken.Release();
        Assert.Equal(1, (await first.Done.Task).Version);
        Assert.Equal(1, _versions.Current.Graph.Heading.Version);
    }

    [Fact]
    public async Task Settle_WhenTheJournalIsInDoubt_SaysSoOnceItsWaitersKnow()
    {
        var disk = new Disk { Fault = new IOException("The device is gone.") };
        var pipeline = new CommitPipeline(_versions, _known, disk.Append);
        var write = new PendingWrite(SampleBatches.Pair(0), Encoded: null);
        pipeline.Start(pipeline.Apply([write]));
        disk.Taken.Release();
        await Assert.ThrowsAsync<IOException>(() => write.Done.Task);
        await Assert.ThrowsAsync<CommitFault>(pipeline.SettleAsync);
        Assert.Equal(0, _versions.Current.Graph.Heading.Version);
    }

    private static async Task EndAsync(PendingWrite write, bool isRefused, Disk disk, ReferenceGraphStore reference)
    {
        disk.Fault = isRefused ? new StoreException(StoreFault.Unavailable, "The disk is full.") : null;
        disk.Taken.Release();
        if (isRefused) await Assert.ThrowsAsync<StoreException>(() => write.Done.Task);
        else Assert.Equal(await reference.WriteAsync(write.Batch), await write.Done.Task);
    }

    private async Task<string> DrawAsync()
    {
        var current = _versions.Pin();
        using var snapshot = new GraphSnapshot(new GraphView(current.Graph), current.Text, current.Cache);
        return await GraphPortrait.DrawAsync(snapshot);
    }

    /// <summary>Takes a group, or refuses it, when it is told to.</summary>
    private sealed class Disk
    {
        public SemaphoreSlim Taken { get; } = new(0);

        public Exception? Fault { get; set; }

        public void Append(PendingWrite[] group)
        {
            Taken.Wait();
            if (Fault is { } fault) throw fault;
        }
    }
}
