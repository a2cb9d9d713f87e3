using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Storage.Tests.Embedded;

public sealed class EmbeddedGraphStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_FolderOfAnotherWriter_NamesItsProcess()
    {
        await using var store = EmbeddedGraphStore.Open(_folder.Path);
        var fault = Assert.Throws<StoreException>(() => EmbeddedGraphStore.Open(_folder.Path));
        Assert.Equal(StoreFault.Locked, fault.Fault);
        Assert.Contains($"Process {Environment.ProcessId} ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_LockFileOfADeadProcess_IsTakenOver()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "LOCK"), "");
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "LOCK.pid"), "999999999");
        await using var store = EmbeddedGraphStore.Open(_folder.Path);
        Assert.Equal(1, (await store.WriteAsync(SampleBatches.Pair(0))).Version);
    }

    [Fact]
    public async Task Open_ReadOnlyBesideAWriter_SeesWhatIsDurableAndRefusesWrites()
    {
        await using var writer = await SampleBatches.WritePairsAsync(_folder.Path, 2);
        await using var reader = EmbeddedGraphStore.Open(_folder.Path, new() { ReadOnly = true });
        using var view = reader.OpenView();
        Assert.Equal(2, SampleBatches.CountPairs(view));
        var fault = await Assert.ThrowsAsync<StoreException>(async () => await reader.WriteAsync(SampleBatches.Pair(3)));
        Assert.Equal(StoreFault.ReadOnly, fault.Fault);
    }

    [Fact]
    public void Open_ReadOnlyWithoutAStore_SaysSoAndMakesNothing()
    {
        var missing = Path.Combine(_folder.Path, "none");
        Assert.Equal(
            StoreFault.Unavailable,
            Assert.Throws<StoreException>(() => EmbeddedGraphStore.Open(missing, new() { ReadOnly = true })).Fault);
        Assert.False(Directory.Exists(missing));
    }

    [Fact]
    public async Task Write_BeforeEarlierBatchesAreAnswered_KeepsTheirOrder()
    {
        const int Count = 500;
        await using (var store = EmbeddedGraphStore.Open(_folder.Path, new() { OverlayBudget = 10_000 }))
        {
            Assert.True(store.AppliesInOrder);
            var answers = Enumerable.Range(0, Count).Select(i => store.WriteAsync(YearOfTheOnePaper(i)).AsTask()).ToList();
            Assert.Equal(Enumerable.Range(1, Count).Select(version => (long)version), (await Task.WhenAll(answers)).Select(result => result.Version));
        }

        await using var again = EmbeddedGraphStore.Open(_folder.Path);
        using var view = again.OpenView();
        Assert.True(view.TryFind(NodeKind.Paper, SampleBatches.Id("one"), out var paper));
        Assert.True(view.TryBits(NodeKind.Paper, paper, NodeProperty.Year, out var year));
        Assert.Equal(Count - 1, year);
    }

    [Fact]
    public async Task Write_ManyWritersAtOnce_AllAreDurable()
    {
        const int Count = 400;
        await using (var store = EmbeddedGraphStore.Open(_folder.Path))
        {
            var results = await Task.WhenAll(
                Enumerable.Range(0, Count).Select(i => Task.Run(async () => await store.WriteAsync(SampleBatches.Pair(i)))));
            Assert.Equal(Enumerable.Range(1, Count).Select(version => (long)version), results.Select(result => result.Version).Order());
        }

        await using var again = EmbeddedGraphStore.Open(_folder.Path);
        using var view = again.OpenView();
        Assert.Equal(Count, SampleBatches.CountPairs(view));
        Assert.Equal(Count, view.Version);
    }

    [Fact]
    public async Task View_WritesAfterwards_StaysAsItWas()
    {
        await using var store = await SampleBatches.WritePairsAsync(_folder.Path, 1);
        using var before = store.OpenView();
        var merge = new GraphBatch("test");
        merge.Add(new NodeStatement(NodeKind.Paper, SampleBatches.Id("a0"), SampleBatches.Id("b0"), SampleBatches.Id("late")))
            .Set(NodeProperty.Name, "Renamed");
        await store.WriteAsync(merge);

        Assert.Equal(1, SampleBatches.CountPairs(before));
        Assert.False(before.TryFind(NodeKind.Paper, SampleBatches.Id("late"), out _));
        Assert.True(before.TryFind(NodeKind.Paper, SampleBatches.Id("a0"), out var ordinal));
        Assert.True(before.TryText(NodeKind.Paper, ordinal, NodeProperty.Name, out var name));
        Assert.Equal("First 0"u8, name);
        using var after = store.OpenView();
        Assert.Equal(1, after.CountVisible(NodeKind.Paper));
        Assert.True(after.TryFind(NodeKind.Paper, SampleBatches.Id("b0"), out var merged));
        Assert.Equal(ordinal, merged);
    }

    [Fact]
    public async Task Write_SameBatchAgain_ChangesNothing()
    {
        await using var store = await SampleBatches.WritePairsAsync(_folder.Path, 1);
        var again = await store.WriteAsync(SampleBatches.Pair(0));
        Assert.Equal(new WriteResult(1, 0, 2, 0, 0, 2), again);
    }

    [Fact]
    public async Task Write_StatementThatBreaksTheSchema_IsRefusedAndNothingOfItApplied()
    {
        await using var store = await SampleBatches.WritePairsAsync(_folder.Path, 1);
        var batch = SampleBatches.Pair(1);
        batch.Nodes[1].Properties.Add(new(NodeProperty.Year, PropertyValue.Text("soon")));
        var fault = await Assert.ThrowsAsync<StoreException>(async () => await store.WriteAsync(batch));
        Assert.Equal(StoreFault.Invalid, fault.Fault);
        using var view = store.OpenView();
        Assert.Equal(1, SampleBatches.CountPairs(view));
    }

    [Fact]
    public async Task Write_RecordThatOutgrowsTheBuffer_ReadsBack()
    {
        var keywords = Enumerable.Range(0, 50).Select(i => new string((char)('a' + (i % 26)), 1000) + i).ToArray();
        var batch = new GraphBatch("test");
        batch.Add(new NodeStatement(NodeKind.Paper, SampleBatches.Id("long")))
            .Set(NodeProperty.Keywords, PropertyValue.TextList(keywords));
        await using var store = EmbeddedGraphStore.Open(_folder.Path);
        await store.WriteAsync(batch);
        using var view = store.OpenView();
        Assert.Equal(50, view.TextListCount(NodeKind.Paper, 0, NodeProperty.Keywords));
        Assert.Equal(keywords[49], System.Text.Encoding.UTF8.GetString(view.TextListItem(NodeKind.Paper, 0, NodeProperty.Keywords, 49)));
    }

    [Fact]
    public async Task Write_AfterDispose_IsRefused()
    {
        var store = EmbeddedGraphStore.Open(_folder.Path);
        await store.DisposeAsync();
        var fault = await Assert.ThrowsAsync<StoreException>(async () => await store.WriteAsync(SampleBatches.Pair(0)));
        Assert.Equal(StoreFault.Unavailable, fault.Fault);
    }

    private static GraphBatch YearOfTheOnePaper(long year)
    {
        var batch = new GraphBatch("test");
        batch.Add(new NodeStatement(NodeKind.Paper, SampleBatches.Id("one"))).Set(NodeProperty.Year, year);
        return batch;
    }
}
