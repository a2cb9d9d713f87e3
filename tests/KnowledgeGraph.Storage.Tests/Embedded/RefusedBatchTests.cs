using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Storage.Tests.Embedded;

/// <summary>
/// A batch that breaks while it is applied: it is refused, is in no journal, and harms neither its neighbours nor the next opening.
/// </summary>
public sealed class RefusedBatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Write_BatchThatCannotBeApplied_IsRefusedAndNotJournalled()
    {
        await using (var store = EmbeddedGraphStore.Open(_folder.Path))
        {
            await store.WriteAsync(SampleBatches.Pair(0));
            var length = new FileInfo(_folder.Journal).Length;
            var fault = await Assert.ThrowsAsync<StoreException>(async () => await store.WriteAsync(Breaking(1)));
            Assert.Equal(StoreFault.Invalid, fault.Fault);
            Assert.Equal(length, new FileInfo(_folder.Journal).Length);
            Assert.Equal(2, (await store.WriteAsync(SampleBatches.Pair(1))).Version);
        }

        await AssertPairsAsync(2);
    }

    [Fact]
    public async Task Write_BatchThatCannotBeApplied_DoesNotHarmThoseThatShareItsFlush()
    {
        const int Count = 60;
        var refused = 0;
        await using (var store = EmbeddedGraphStore.Open(_folder.Path))
        {
            await Task.WhenAll(Enumerable.Range(0, Count).Select(i => Task.Run(async () =>
            {
                await store.WriteAsync(SampleBatches.Pair(i));
                await Assert.ThrowsAsync<StoreException>(async () => await store.WriteAsync(Breaking(Count + i)));
                Interlocked.Increment(ref refused);
            })));
        }

        Assert.Equal(Count, refused);
        await AssertPairsAsync(Count);
    }

    /// <summary>The list is whole while the batch is encoded, and breaks when it is read again to be applied.</summary>
    private static GraphBatch Breaking(int number)
    {
        var batch = SampleBatches.Pair(number);
        batch.Nodes[1].Set(NodeProperty.Keywords, PropertyValue.TextList(new BreakingList()));
        return batch;
    }

    private async Task AssertPairsAsync(int count)
    {
        await using var again = EmbeddedGraphStore.Open(_folder.Path);
        using var view = again.OpenView();
        Assert.Equal(count, SampleBatches.CountPairs(view));
    }

    private sealed class BreakingList : IReadOnlyList<string>
    {
        private int _walks;

        public int Count => 2;

        public string this[int index] => throw new InvalidOperationException("The list broke.");

        public IEnumerator<string> GetEnumerator()
        {
            if (++_walks > 1) throw new InvalidOperationException("The list broke.");
            return new List<string> { "one", "two" }.GetEnumerator();
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
