using System.Buffers.Binary;

namespace KnowledgeGraph.Storage.Embedded.Journals;

/// <summary>
/// Walks the frames of a journal. Each frame is flushed before the next is written, so an intact frame behind a bad one means that
/// acknowledged bytes were damaged. So does a frame that is all there but does not fit its checksums. Only a bad end that is short,
/// or in which a sector was never written, is a write that never finished.
/// </summary>
internal static class JournalScanner
{
    private const int Window = 1 << 20;

    /// <param name="path">The journal.</param>
    /// <param name="storeId">The store that it must belong to; empty for any.</param>
    /// <param name="frame">Given each intact payload in order.</param>
    /// <exception cref="StoreException">The format version is unknown.</exception>
    public static JournalScan Scan(string path, ReadOnlySpan<byte> storeId, Action<ReadOnlyMemory<byte>> frame)
    {
        using var file = JournalFile.Open(path);
        if (file.ReadHeader() is { } bad) return new(file.Version, 0, bad);
        if (!storeId.IsEmpty && !storeId.SequenceEqual(file.StoreId))
            return new(file.Version, 0, new(path, 0, JournalFormat.HeaderBytes, "The file is a journal of another store.", false));
        long at = JournalFormat.HeaderBytes;
        while (at < file.Length)
        {
            if (file.ReadFrame(at) is not { } read) return new(file.Version, at, Describe(file, at));
            frame(read.Payload);
            at = read.Next;
        }

        return new(file.Version, at, null);
    }

    /// <summary>The id of the store that the journal belongs to; null when its header is damaged.</summary>
    public static byte[]? StoreIdOf(string path)
    {
        using var file = JournalFile.Open(path);
        return file.ReadHeader() is null ? file.StoreId : null;
    }

    private static DamagedRange Describe(JournalFile file, long at)
    {
        var next = NextIntactFrame(file, at + 1);
        if (next >= 0) return new(file.Path, at, next, "A frame's checksum does not fit, and intact frames follow it.", false);
        return file.IsUnfinished(at)
            ? new(file.Path, at, file.Length, "The last write is not whole.", true)
            : new(file.Path, at, file.Length, "The last frame is all there, but does not fit its checksum.", false);
    }

    private static long NextIntactFrame(JournalFile file, long from)
    {
        Span<byte> marker = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(marker, JournalFormat.FrameMarker);
        var window = new byte[Window];
        for (var start = from; start < file.Length; start += Window - 3)
        {
            var read = file.ReadSome(window, start);
            var rest = window.AsSpan(0, read);
            for (var hit = rest.IndexOf(marker); hit >= 0;)
            {
                var at = start + (read - rest.Length) + hit;
                if (file.ReadFrame(at) is not null) return at;
                rest = rest[(hit + 1)..];
                hit = rest.IndexOf(marker);
            }
        }

        return -1;
    }
}
