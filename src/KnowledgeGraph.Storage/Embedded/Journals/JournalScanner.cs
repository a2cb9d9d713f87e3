using System.Buffers.Binary;
using KnowledgeGraph.Storage.Embedded.Files;
using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Storage.Embedded.Journals;

/// <summary>
/// Walks the frames of a journal. Each frame is flushed before the next is written, so an intact frame behind a bad one means that
/// acknowledged bytes were damaged, while a bad end with nothing intact behind it is a write that never finished.
/// </summary>
internal sealed class JournalScanner
{
    private const int Window = 1 << 20;

    private readonly string _path;
    private readonly SafeFileHandle _file;
    private readonly long _length;

    private JournalScanner(string path, SafeFileHandle file)
    {
        _path = path;
        _file = file;
        _length = RandomAccess.GetLength(file);
    }

    /// <param name="path">The journal.</param>
    /// <param name="frame">Given each intact payload in order.</param>
    /// <exception cref="StoreException">The format version is unknown.</exception>
    public static JournalScan Scan(string path, Action<ReadOnlyMemory<byte>> frame)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return new JournalScanner(path, file).Walk(frame);
    }

    private JournalScan Walk(Action<ReadOnlyMemory<byte>> frame)
    {
        if (CheckHeader() is { } bad) return new(0, bad);
        long at = JournalFormat.HeaderBytes;
        while (at < _length)
        {
            if (ReadFrame(at) is not { } payload) return new(at, Describe(at));
            frame(payload);
            at += JournalFormat.FrameHeaderBytes + payload.Length;
        }

        return new(at, null);
    }

    private DamagedRange? CheckHeader()
    {
        var header = new byte[JournalFormat.HeaderBytes];
        var read = RandomAccess.Read(_file, header, 0);
        if (read < header.Length) return new(_path, 0, _length, "The file is shorter than its header.", false);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(32)) != Crc32C.Of(header.AsSpan(0, 32))
            || !header.AsSpan(0, 8).SequenceEqual(JournalFormat.Magic))
            return new(_path, 0, header.Length, "The header's checksum or magic does not fit.", false);
        var version = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(8));
        if (version == JournalFormat.Version) return null;
        throw new StoreException(
            StoreFault.UnknownFormat,
            $"{_path} is of format version {version}; this program knows version {JournalFormat.Version}. Use the program that wrote it.");
    }

    private ReadOnlyMemory<byte>? ReadFrame(long at)
    {
        Span<byte> head = stackalloc byte[JournalFormat.FrameHeaderBytes];
        if (RandomAccess.Read(_file, head, at) < head.Length) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(head[4..]);
        if (BinaryPrimitives.ReadUInt32LittleEndian(head) != JournalFormat.FrameMarker) return null;
        if (length is < 0 or > JournalFormat.MaxPayload || length > _length - at - head.Length) return null;
        var payload = new byte[length];
        if (!ReadFully(payload, at + head.Length)) return null;
        var sum = BinaryPrimitives.ReadUInt32LittleEndian(head[8..]);
        if (sum != JournalFormat.FrameChecksum(head[4..8], payload)) return null;
        return payload;
    }

    private bool ReadFully(Span<byte> buffer, long at)
    {
        while (!buffer.IsEmpty)
        {
            var read = RandomAccess.Read(_file, buffer, at);
            if (read == 0) return false;
            buffer = buffer[read..];
            at += read;
        }

        return true;
    }

    private DamagedRange Describe(long at)
    {
        var next = NextIntactFrame(at + 1);
        return next < 0
            ? new(_path, at, _length, "The last write is not whole.", true)
            : new(_path, at, next, "A frame's checksum does not fit, and intact frames follow it.", false);
    }

    private long NextIntactFrame(long from)
    {
        Span<byte> marker = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(marker, JournalFormat.FrameMarker);
        var window = new byte[Window];
        for (var start = from; start < _length; start += Window - 3)
        {
            var read = RandomAccess.Read(_file, window, start);
            var rest = window.AsSpan(0, read);
            for (var hit = rest.IndexOf(marker); hit >= 0;)
            {
                var at = start + (read - rest.Length) + hit;
                if (ReadFrame(at) is not null) return at;
                rest = rest[(hit + 1)..];
                hit = rest.IndexOf(marker);
            }
        }

        return -1;
    }
}
