using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Storage.Tests.Embedded;

/// <summary>Flushes, merges and compaction beside readers and writers.</summary>
public sealed class MaintenanceTests : IDisposable
{
    private static readonly EmbeddedStoreOptions Flushing = new() { OverlayBudget = 1 };
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Readers_BesideFlushesMergesAndCompactions_SeeWholeBatches()
    {
        const int Pairs = 150;
        await using var store = EmbeddedGraphStore.Open(_folder.Path, Flushing);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            var least = 0;
            while (!stop.IsCancellationRequested)
            {
                using var view = store.OpenView();
                var count = SampleBatches.CountPairs(view);
                Assert.True(count >= least);
                AssertPapersOfTheAuthor(view, count);
                least = count;
            }
        })).ToArray();
        for (var i = 0; i < Pairs; i++)
        {
            await store.WriteAsync(SampleBatches.Pair(i));
            if (i % 40 == 39) await store.CompactAsync();
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        using var last = store.OpenView();
        Assert.Equal(Pairs, SampleBatches.CountPairs(last));
    }

    [Fact]
    public async Task Snapshot_OpenedBeforeCompaction_KeepsItsFilesUntilItIsDisposed()
    {
        await using var store = EmbeddedGraphStore.Open(_folder.Path, Flushing);
        await WriteTwoSegmentsAsync(store);
        var before = store.OpenView();
        var files = Segments();
        await store.CompactAsync();
        Assert.Empty(files.Except(Segments()));
        Assert.Equal(3, SampleBatches.CountPairs(before));
        before.Dispose();
        Assert.Single(Segments());
        Assert.Throws<ObjectDisposedException>(() => before.Version);
    }

    [Fact]
    public async Task Opening_OfLittleDataInSeveralSegments_MakesItOne()
    {
        await using (var store = EmbeddedGraphStore.Open(_folder.Path, Flushing)) await WriteTwoSegmentsAsync(store);
        Assert.Equal(2, Segments().Length);

        await using var opened = EmbeddedGraphStore.Open(_folder.Path);
        for (var wait = 0; Segments().Length > 1 && wait < 1_000; wait++) await Task.Delay(10);

        Assert.Single(Segments());
        using var view = opened.OpenView();
        Assert.Equal(3, SampleBatches.CountPairs(view));
    }

    [Fact]
    public async Task Merging_InTheBackground_SaysThatItFailed()
    {
        await using (var store = EmbeddedGraphStore.Open(_folder.Path, Flushing)) await WriteTwoSegmentsAsync(store);

        foreach (var obstacle in Obstacles()) Directory.CreateDirectory(obstacle);
        var said = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var opened = EmbeddedGraphStore.Open(_folder.Path, new() { Message = text => said.TrySetResult(text) });

        var message = await said.Task.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("could not be merged", message, StringComparison.Ordinal);
        Assert.Contains(_folder.Path, message, StringComparison.Ordinal);
        using var view = opened.OpenView();
        Assert.Equal(3, SampleBatches.CountPairs(view));
    }

    [Fact]
    public async Task MergeFault_StaysUntilAMergeSucceeds_AlsoForReadersBeside()
    {
        await using (var store = EmbeddedGraphStore.Open(_folder.Path, Flushing)) await WriteTwoSegmentsAsync(store);
        foreach (var obstacle in Obstacles()) Directory.CreateDirectory(obstacle);
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var opened = EmbeddedGraphStore.Open(_folder.Path, new() { Message = _ => said.TrySetResult() });
        await said.Task.WaitAsync(TimeSpan.FromMinutes(1));

        await using var reader = EmbeddedGraphStore.Open(_folder.Path, new() { ReadOnly = true });
        Assert.Contains("could not be merged", opened.MergeFault, StringComparison.Ordinal);
        Assert.Equal(opened.MergeFault, reader.MergeFault);

        foreach (var obstacle in Obstacles()) Directory.Delete(obstacle);
        await opened.CompactAsync();
        Assert.Null(opened.MergeFault);
        Assert.Null(reader.MergeFault);
        Assert.Null(StoreVerifier.Verify(_folder.Path));
    }

    [Fact]
    public async Task MergeFault_OfAnEarlierProcess_IsForgottenByTheNextWriter()
    {
        await using (var store = EmbeddedGraphStore.Open(_folder.Path)) await store.WriteAsync(SampleBatches.Pair(0));
        File.WriteAllText(Path.Combine(_folder.Path, "MERGE-FAULT"), "Something was in the way.");
        await using (var reader = EmbeddedGraphStore.Open(_folder.Path, new() { ReadOnly = true }))
            Assert.Equal("Something was in the way.", reader.MergeFault);

        await using var opened = EmbeddedGraphStore.Open(_folder.Path);
        Assert.Null(opened.MergeFault);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "MERGE-FAULT")));
    }

    [Fact]
    public async Task Snapshot_OfAClosedStore_StaysReadable()
    {
        var store = EmbeddedGraphStore.Open(_folder.Path, Flushing);
        await store.WriteAsync(SampleBatches.Pair(0));
        await store.CompactAsync();
        using var view = store.OpenView();
        await store.DisposeAsync();
        Assert.Equal(1, SampleBatches.CountPairs(view));
        Assert.Throws<ObjectDisposedException>(store.OpenView);
    }

    [Fact]
    public async Task Compact_RandomBatches_LeavesOneSegmentThatSaysTheSame()
    {
        var batches = new RandomGraphBatches(21);
        await using var store = EmbeddedGraphStore.Open(_folder.Path, Flushing);
        for (var i = 0; i < 40; i++) await store.WriteAsync(batches.Next());
        string before;
        using (var snapshot = await store.OpenSnapshotAsync()) before = await GraphPortrait.DrawAsync(snapshot);
        var reports = new List<CompactionProgress>();
        await store.CompactAsync(new Reports(reports));
        Assert.Single(Segments());
        Assert.NotEmpty(reports);
        using (var snapshot = await store.OpenSnapshotAsync()) Assert.Equal(before, await GraphPortrait.DrawAsync(snapshot));
        Assert.Null(StoreVerifier.Verify(_folder.Path));
    }

    [Fact]
    public async Task Compact_Cancelled_LeavesTheStoreAsItWas()
    {
        await using var store = EmbeddedGraphStore.Open(_folder.Path, Flushing);
        await WriteTwoSegmentsAsync(store);
        var files = Segments();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.CompactAsync(null, new CancellationToken(true)));
        Assert.Equal(files, Segments());
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.tmp"));
    }

    [Fact]
    public async Task Compact_ReadOnly_IsRefused()
    {
        await (await SampleBatches.WritePairsAsync(_folder.Path, 1)).DisposeAsync();
        await using var store = EmbeddedGraphStore.Open(_folder.Path, new() { ReadOnly = true });
        Assert.Equal(StoreFault.ReadOnly, (await Assert.ThrowsAsync<StoreException>(async () => await store.CompactAsync())).Fault);
    }

    [Fact]
    public async Task Open_ReadOnlyBesideMerges_NeverMissesAFile()
    {
        await using var store = EmbeddedGraphStore.Open(_folder.Path, Flushing);
        await store.WriteAsync(SampleBatches.Pair(0));
        var least = 0;
        for (var i = 1; i < 60; i++)
        {
            var writing = store.WriteAsync(SampleBatches.Pair(i)).AsTask();
            await using (var reader = EmbeddedGraphStore.Open(_folder.Path, new() { ReadOnly = true }))
            {
                using var view = reader.OpenView();
                var count = SampleBatches.CountPairs(view);
                Assert.True(count >= least && count <= i + 1);
                least = count;
            }

            await writing;
        }
    }

    [Fact]
    public async Task Close_WithMuchInMemory_FlushesItSoThatNothingIsReplayed()
    {
        var batch = new GraphBatch("test");
        for (var i = 0; i < 2_000; i++)
            batch.Add(new NodeStatement(NodeKind.Paper, SampleBatches.Id($"p{i}"))).Set(NodeProperty.Abstract, new string('x', 1000));
        await using (var store = EmbeddedGraphStore.Open(_folder.Path)) await store.WriteAsync(batch);
        Assert.Single(Segments());
        Assert.All(Directory.GetFiles(_folder.Path, "*.kgj"), journal => Assert.Equal(36, new FileInfo(journal).Length));
        await using var again = EmbeddedGraphStore.Open(_folder.Path);
        using var view = again.OpenView();
        Assert.Equal(2_000, view.CountVisible(NodeKind.Paper));
        Assert.Equal(1, view.Version);
    }

    private static void AssertPapersOfTheAuthor(Views.IGraphView view, int pairs)
    {
        if (!view.TryFind(NodeKind.Author, SampleBatches.Id("author"), out var author)) return;
        int[] scratch = [];
        Assert.Equal(pairs, view.Owners(Relation.Authored, author, ref scratch).Length);
    }

    /// <summary>Three batches: two move to segments, the last stays in memory; too few to be merged.</summary>
    private async Task WriteTwoSegmentsAsync(EmbeddedGraphStore store)
    {
        for (var i = 0; i < 3; i++) await store.WriteAsync(SampleBatches.Pair(i));

        // The journals of a flushed part go last.
        for (var wait = 0; Directory.GetFiles(_folder.Path, "*.kgj").Length > 1 && wait < 2_000; wait++) await Task.Delay(10);
        Assert.Equal(2, Segments().Length);
    }

    /// <summary>Where a merged segment would be written, whatever its number.</summary>
    private IEnumerable<string> Obstacles() =>
        Enumerable.Range(1, 50).Select(number => Path.Combine(_folder.Path, $"segment-{number:D8}.kgs.tmp"));

    private string[] Segments() => [.. Directory.GetFiles(_folder.Path, "*.kgs").Order()];

    private sealed class Reports(List<CompactionProgress> reports) : IProgress<CompactionProgress>
    {
        public void Report(CompactionProgress value) => reports.Add(value);
    }
}
