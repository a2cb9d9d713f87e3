using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Storage.Tests.Embedded;

/// <summary>Torn and flipped bytes in the journal.</summary>
public sealed class JournalDamageTests : IDisposable
{
    private const int Pairs = 3;
    private const int HeaderBytes = 36;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Journal_CutAtAnyByte_OpensWithTheWholeBatchesBeforeIt()
    {
        var (bytes, ends) = await WriteAsync();
        for (var length = HeaderBytes; length <= bytes.Length; length++)
        {
            await File.WriteAllBytesAsync(_folder.Journal, bytes[..length]);
            var messages = new List<string>();
            await using var store = EmbeddedGraphStore.Open(_folder.Path, new() { Message = messages.Add });
            using var view = store.OpenView();
            Assert.Equal(ends.Count(end => end <= length), SampleBatches.CountPairs(view));
            Assert.Equal(length == HeaderBytes || ends.Contains(length) ? 0 : 1, messages.Count);
        }
    }

    [Fact]
    public async Task Journal_CutAndOpened_TakesWritesAndVerifies()
    {
        var (bytes, _) = await WriteAsync();
        await File.WriteAllBytesAsync(_folder.Journal, bytes[..^1]);
        await using (var store = EmbeddedGraphStore.Open(_folder.Path)) await store.WriteAsync(SampleBatches.Pair(Pairs - 1));

        Assert.Null(StoreVerifier.Verify(_folder.Path));
        await using var again = EmbeddedGraphStore.Open(_folder.Path);
        using var view = again.OpenView();
        Assert.Equal(Pairs, SampleBatches.CountPairs(view));
    }

    [Fact]
    public async Task Journal_CutInsideTheHeader_IsRefused()
    {
        var (bytes, _) = await WriteAsync();
        for (var length = 0; length < HeaderBytes; length++)
        {
            await File.WriteAllBytesAsync(_folder.Journal, bytes[..length]);
            Assert.Equal(StoreFault.Damaged, Assert.Throws<StoreException>(() => EmbeddedGraphStore.Open(_folder.Path)).Fault);
        }
    }

    [Fact]
    public async Task Journal_AnyByteFlipped_IsNamedByVerifyAndNeverOpens()
    {
        var (bytes, _) = await WriteAsync();
        for (var at = 0; at < bytes.Length; at++)
        {
            var flipped = (byte[])bytes.Clone();
            flipped[at] ^= (byte)(1 << (at % 8));
            await File.WriteAllBytesAsync(_folder.Journal, flipped);
            var damage = StoreVerifier.Verify(_folder.Path);
            Assert.NotNull(damage);
            Assert.True(damage.Start <= at && at < damage.End, $"Byte {at} is not in {damage}.");
            Assert.False(damage.IsTornTail);
            var fault = Assert.Throws<StoreException>(() => EmbeddedGraphStore.Open(_folder.Path));
            Assert.Equal(StoreFault.Damaged, fault.Fault);
            Assert.Contains($"bytes {damage.Start} to {damage.End}", fault.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Journal_LastFrameWithAnUnwrittenSector_IsCut(int sector)
    {
        var ends = new List<int>();
        await using (var store = EmbeddedGraphStore.Open(_folder.Path))
        {
            await store.WriteAsync(SampleBatches.Pair(0));
            ends.Add((int)new FileInfo(_folder.Journal).Length);
            var large = SampleBatches.Pair(1);
            large.Nodes[0].Set(NodeProperty.Abstract, new string('x', 2000));
            await store.WriteAsync(large);
        }

        var bytes = await File.ReadAllBytesAsync(_folder.Journal);
        var first = (ends[0] / 512) + sector;
        bytes.AsSpan(Math.Max(ends[0], first * 512), 512 - (Math.Max(ends[0], first * 512) % 512)).Clear();
        await File.WriteAllBytesAsync(_folder.Journal, bytes);
        Assert.True(StoreVerifier.Verify(_folder.Path)?.IsTornTail);
        await using var again = EmbeddedGraphStore.Open(_folder.Path);
        using var view = again.OpenView();
        Assert.Equal(1, SampleBatches.CountPairs(view));
    }

    [Fact]
    public async Task Journal_OfAnotherStore_IsRefused()
    {
        await WriteAsync();
        using var other = new TemporaryFolder();
        await (await SampleBatches.WritePairsAsync(other.Path, 1)).DisposeAsync();
        File.Copy(other.Journal, _folder.Journal, overwrite: true);
        Assert.Equal(StoreFault.Damaged, Assert.Throws<StoreException>(() => EmbeddedGraphStore.Open(_folder.Path)).Fault);
        Assert.NotNull(StoreVerifier.Verify(_folder.Path));
    }

    [Fact]
    public async Task Journal_TailOfZeros_IsCut()
    {
        var (bytes, _) = await WriteAsync();
        await File.WriteAllBytesAsync(_folder.Journal, [.. bytes, .. new byte[5000]]);
        await using (var store = EmbeddedGraphStore.Open(_folder.Path))
        {
            using var view = store.OpenView();
            Assert.Equal(Pairs, SampleBatches.CountPairs(view));
        }

        Assert.Equal(bytes.Length, new FileInfo(_folder.Journal).Length);
    }

    private async Task<(byte[] Bytes, List<long> Ends)> WriteAsync()
    {
        var ends = new List<long>();
        await using (var store = EmbeddedGraphStore.Open(_folder.Path))
        {
            for (var i = 0; i < Pairs; i++)
            {
                await store.WriteAsync(SampleBatches.Pair(i));
                ends.Add(new FileInfo(_folder.Journal).Length);
            }
        }

        return (await File.ReadAllBytesAsync(_folder.Journal), ends);
    }
}
