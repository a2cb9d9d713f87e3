using System.Buffers.Binary;
using System.Numerics;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Storage.Tests.Embedded;

/// <summary>Folders of format version 1: one journal, no manifest, no segments.</summary>
public sealed class FirstJournalVersionTests : IDisposable
{
    private const int Pairs = 3;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Folder_OfVersionOne_OpensAndTakesWrites()
    {
        await MakeAsync(_ => { });
        for (var opening = 0; opening < 3; opening++)
        {
            await using var store = EmbeddedGraphStore.Open(_folder.Path);
            using (var view = store.OpenView()) Assert.Equal(Pairs + opening, SampleBatches.CountPairs(view));
            await store.WriteAsync(SampleBatches.Pair(Pairs + opening));
        }

        Assert.Null(StoreVerifier.Verify(_folder.Path));
    }

    [Fact]
    public async Task Folder_OfVersionOne_ReadOnly_IsLeftAsItIs()
    {
        await MakeAsync(_ => { });
        await using var store = EmbeddedGraphStore.Open(_folder.Path, new() { ReadOnly = true });
        using var view = store.OpenView();
        Assert.Equal(Pairs, SampleBatches.CountPairs(view));
        Assert.Equal(["journal.kgj"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Folder_OfVersionOne_Compacted_LosesItsFirstJournal()
    {
        await MakeAsync(_ => { });
        await using (var store = EmbeddedGraphStore.Open(_folder.Path)) await store.CompactAsync();
        Assert.False(File.Exists(Path.Combine(_folder.Path, "journal.kgj")));
        await using var again = EmbeddedGraphStore.Open(_folder.Path);
        using var view = again.OpenView();
        Assert.Equal(Pairs, SampleBatches.CountPairs(view));
    }

    [Fact]
    public async Task Folder_OfVersionOneThatWasMovedOn_WithoutItsManifest_IsRefused()
    {
        await MakeAsync(_ => { });
        var first = await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "journal.kgj"));
        await using (var store = EmbeddedGraphStore.Open(_folder.Path))
        {
            await store.WriteAsync(SampleBatches.Pair(Pairs));
            await store.CompactAsync();
        }

        File.Delete(Path.Combine(_folder.Path, "MANIFEST"));
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "journal.kgj"), first);
        Assert.Equal(StoreFault.Damaged, Assert.Throws<StoreException>(() => EmbeddedGraphStore.Open(_folder.Path)).Fault);
    }

    [Fact]
    public async Task Folder_OfVersionOneWithATornTail_IsCut()
    {
        await MakeAsync(journal => journal.RemoveRange(journal.Count - 5, 5));
        await using var store = EmbeddedGraphStore.Open(_folder.Path);
        using var view = store.OpenView();
        Assert.Equal(Pairs - 1, SampleBatches.CountPairs(view));
    }

    /// <summary>Writes a journal of the present version and puts its payloads into the frames of version 1.</summary>
    private async Task MakeAsync(Action<List<byte>> change)
    {
        using var present = new TemporaryFolder();
        await (await SampleBatches.WritePairsAsync(present.Path, Pairs)).DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(present.Journal);
        var header = bytes[..36];
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(8), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(12), 0);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(32), Sum(header.AsSpan(0, 32)));
        var journal = new List<byte>(header);
        for (var at = 36; at < bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + 4));
            var payload = bytes.AsSpan(at + 16, length);
            journal.AddRange(bytes.AsSpan(at, 8));
            journal.AddRange(BitConverter.GetBytes(Sum(payload) ^ (Sum(bytes.AsSpan(at + 4, 4)) * 0x9E3779B1)));
            journal.AddRange(payload);
            at += 16 + length + 4;
        }

        change(journal);
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "journal.kgj"), [.. journal]);
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes) crc = BitOperations.Crc32C(crc, b);
        return ~crc;
    }
}
