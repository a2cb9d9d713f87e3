using KnowledgeGraph.Storage.Embedded;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Storage.Tests.Embedded;

/// <summary>
/// Flipped and cut bytes in every kind of file of a folder that has several segments and a journal: verification finds each, and a
/// reader gets the right answer or a fault, never a wrong answer. KG_TORN_STEP=1 tries every byte.
/// </summary>
public sealed class TornFilesTests : IAsyncLifetime, IDisposable
{
    private static readonly int Step =
        int.TryParse(Environment.GetEnvironmentVariable("KG_TORN_STEP"), out var step) ? step : 101;

    private readonly TemporaryFolder _folder = new();

    /// <summary>Every state that there was, oldest first.</summary>
    private readonly List<string> _portraits = [];
    private string[] _files = [];

    private string Portrait => _portraits[^1];

    public async Task InitializeAsync()
    {
        // One segment that was merged, two that were flushed (four would be merged), and a journal.
        var batches = new RandomGraphBatches(5);
        await WriteAsync(batches, overlayBudget: 2_000, versions: 12, isCompacted: true);
        await WriteAsync(batches, overlayBudget: 1, versions: 3, isCompacted: false);
        await WriteAsync(batches, overlayBudget: 1L << 20, versions: 12, isCompacted: false);
        _files = [.. Directory.GetFiles(_folder.Path)
            .Where(file => !Path.GetFileName(file).StartsWith("LOCK", StringComparison.Ordinal)).Order()];
        Assert.True(_files.Count(file => file.EndsWith(".kgs", StringComparison.Ordinal)) > 1, string.Join(' ', _files));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AnyFile_ByteFlipped_VerifyNamesItAndNoAnswerIsWrong()
    {
        foreach (var file in _files)
        {
            var bytes = await File.ReadAllBytesAsync(file);
            for (var at = 0; at < bytes.Length; at += Math.Max(1, Step / 8))
            {
                Flip(file, at, (byte)(1 << (at % 8)));
                var damage = StoreVerifier.Verify(_folder.Path);
                Assert.True(
                    damage is not null && damage.File == file && damage.Start <= at && at < damage.End, $"Byte {at} of {file}: {damage}.");
                if (at % Step < Math.Max(1, Step / 8)) await AssertRightOrRefusedAsync($"byte {at} of {file}", [Portrait]);
                Flip(file, at, (byte)(1 << (at % 8)));
            }
        }

        Assert.Null(StoreVerifier.Verify(_folder.Path));
        await AssertRightOrRefusedAsync("the end", [Portrait]);
    }

    [Fact]
    public async Task AnyFile_CutShort_VerifySaysSoAndNoAnswerIsWrong()
    {
        foreach (var file in _files)
        {
            var bytes = await File.ReadAllBytesAsync(file);
            var isJournal = file.EndsWith(".kgj", StringComparison.Ordinal);
            for (var length = 0; length < bytes.Length; length += Step)
            {
                await File.WriteAllBytesAsync(file, bytes[..length]);
                var damage = StoreVerifier.Verify(_folder.Path);
                Assert.True(isJournal || damage?.File == file, $"{file} cut to {length}: {damage}.");
                await AssertRightOrRefusedAsync($"{file} cut to {length}", isJournal ? _portraits : [Portrait]);
            }

            await File.WriteAllBytesAsync(file, bytes);
        }
    }

    [Fact]
    public void AnyFile_Missing_IsNamed()
    {
        foreach (var file in _files)
        {
            File.Move(file, file + ".away");
            Assert.Equal(StoreFault.Damaged, Assert.Throws<StoreException>(() => EmbeddedGraphStore.Open(_folder.Path)).Fault);
            if (Path.GetFileName(file) != "MANIFEST") Assert.Equal(file, StoreVerifier.Verify(_folder.Path)?.File);
            File.Move(file + ".away", file);
        }

        Assert.Null(StoreVerifier.Verify(_folder.Path));
    }

    [Fact]
    public void Segment_InThePlaceOfAnother_IsRefused()
    {
        var segments = _files.Where(file => file.EndsWith(".kgs", StringComparison.Ordinal)).ToArray();
        File.Copy(segments[0], segments[1], overwrite: true);
        Assert.Equal(StoreFault.Damaged, Assert.Throws<StoreException>(() => EmbeddedGraphStore.Open(_folder.Path)).Fault);
        Assert.Equal(segments[1], StoreVerifier.Verify(_folder.Path)?.File);
    }

    private async Task WriteAsync(RandomGraphBatches batches, long overlayBudget, int versions, bool isCompacted)
    {
        await using var store = EmbeddedGraphStore.Open(_folder.Path, new() { OverlayBudget = overlayBudget, SingleSegmentBelow = 0 });
        _portraits.Add(await DrawAsync(store));
        for (var version = 0L; versions > 0;)
        {
            var result = await store.WriteAsync(batches.Next());
            if (result.Version == version) continue;
            version = result.Version;
            versions--;
            _portraits.Add(await DrawAsync(store));
        }

        if (isCompacted) await store.CompactAsync();
    }

    private static void Flip(string file, long at, byte mask)
    {
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        Span<byte> one = stackalloc byte[1];
        RandomAccess.Read(handle, one, at);
        one[0] ^= mask;
        RandomAccess.Write(handle, one, at);
    }

    private static async Task<string> DrawAsync(EmbeddedGraphStore store)
    {
        using var snapshot = await store.OpenSnapshotAsync();
        return await GraphPortrait.DrawAsync(snapshot);
    }

    private async Task AssertRightOrRefusedAsync(string where, List<string> right)
    {
        try
        {
            await using var store = EmbeddedGraphStore.Open(_folder.Path, new() { ReadOnly = true });
            Assert.True(right.Contains(await DrawAsync(store)), $"A wrong answer with {where}.");
        }
        catch (StoreException fault)
        {
            Assert.True(fault.Fault is StoreFault.Damaged, $"{where}: {fault.Message}");
        }
    }
}
