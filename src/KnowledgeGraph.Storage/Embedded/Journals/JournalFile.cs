using System.Buffers.Binary;
using KnowledgeGraph.Storage.Checksums;
using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Storage.Embedded.Journals;

/// <summary>Reads headers and frames of a journal of either version at given places.</summary>
internal sealed class JournalFile : IDisposable
{
    private const int FirstFrameHeaderBytes = 12;

    private readonly SafeFileHandle _file;

    private JournalFile(string path, SafeFileHandle file)
    {
        Path = path;
        _file = file;
        Length = RandomAccess.GetLength(file);
    }

    public string Path { get; }

    /// <summary>Bytes when it was opened: a writer may add more meanwhile.</summary>
    public long Length { get; }

    /// <summary>Format version; known once <see cref="ReadHeader"/> found the header whole.</summary>
    public uint Version { get; private set; } = JournalFormat.Version;

    public byte[] StoreId { get; private set; } = [];

    private int FrameHeaderBytes => Version == JournalFormat.FirstVersion ? FirstFrameHeaderBytes : JournalFormat.FrameHeaderBytes;

    private int FrameEndBytes => Version == JournalFormat.FirstVersion ? 0 : JournalFormat.FrameEndBytes;

    public static JournalFile Open(string path) =>
        new(path, File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));

    /// <summary>What is wrong with the header, or null.</summary>
    /// <exception cref="StoreException">The format version is unknown.</exception>
    public DamagedRange? ReadHeader()
    {
        var header = new byte[JournalFormat.HeaderBytes];
        if (!TryRead(header, 0)) return new(Path, 0, Length, "The file is shorter than its header.", false);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(32)) != Crc32C.Of(header.AsSpan(0, 32))
            || !header.AsSpan(0, 8).SequenceEqual(JournalFormat.Magic))
            return new(Path, 0, header.Length, "The header's checksum or magic does not fit.", false);
        Version = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(8));
        StoreId = header[JournalFormat.StoreIdAt..(JournalFormat.StoreIdAt + JournalFormat.StoreIdBytes)];
        if (Version is JournalFormat.FirstVersion or JournalFormat.Version) return null;
        throw new StoreException(
            StoreFault.UnknownFormat,
            $"{Path} is of format version {Version}; this program knows versions 1 to {JournalFormat.Version}. "
            + "Use the program that wrote it.");
    }

    /// <summary>The payload of an intact frame and where the next one begins, or null.</summary>
    public (byte[] Payload, long Next)? ReadFrame(long at)
    {
        if (LengthAt(at) is not { } length || at + FrameHeaderBytes + length + FrameEndBytes > Length) return null;
        var head = new byte[FrameHeaderBytes];
        var payload = new byte[length];
        var end = new byte[FrameEndBytes];
        if (!TryRead(head, at) || !TryRead(payload, at + head.Length) || !TryRead(end, at + head.Length + length)) return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(8)) != SumOf(head, payload)) return null;
        if (end.Length > 0 && BinaryPrimitives.ReadUInt32LittleEndian(end) != JournalFormat.FrameEnd) return null;
        return (payload, at + head.Length + length + end.Length);
    }

    /// <summary>
    /// True when the bytes from a place on are a write that never finished: the frame is longer than the file, or a sector of it was
    /// never written. Version 1 had nothing to tell the two apart by and takes any bad end for that.
    /// </summary>
    public bool IsUnfinished(long at)
    {
        if (Version == JournalFormat.FirstVersion || Length - at < FrameHeaderBytes) return true;
        if (LengthAt(at) is not { } length) return HasUnwrittenSector(at, Length);
        var end = at + FrameHeaderBytes + length + FrameEndBytes;
        return end > Length || HasUnwrittenSector(at, end);
    }

    public bool TryRead(Span<byte> buffer, long at)
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

    public int ReadSome(Span<byte> buffer, long at) => RandomAccess.Read(_file, buffer, at);

    public void Dispose() => _file.Dispose();

    /// <summary>The payload's length when the frame's header is intact, as far as its version can tell.</summary>
    private int? LengthAt(long at)
    {
        Span<byte> head = stackalloc byte[FrameHeaderBytes];
        if (!TryRead(head, at) || BinaryPrimitives.ReadUInt32LittleEndian(head) != JournalFormat.FrameMarker) return null;
        if (Version != JournalFormat.FirstVersion && BinaryPrimitives.ReadUInt32LittleEndian(head[12..]) != Crc32C.Of(head[..12]))
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(head[4..]);
        return length is < 0 or > JournalFormat.MaxPayload ? null : length;
    }

    private uint SumOf(ReadOnlySpan<byte> head, ReadOnlySpan<byte> payload) => Version == JournalFormat.FirstVersion
        ? Crc32C.Of(payload) ^ (Crc32C.Of(head[4..8]) * 0x9E3779B1)
        : Crc32C.Of(payload);

    /// <summary>
    /// A disk writes sectors as wholes, and one that it did not get to reads as zeros, which nothing written consists of.
    /// </summary>
    private bool HasUnwrittenSector(long start, long end)
    {
        const int Sector = 512;
        Span<byte> sector = stackalloc byte[Sector];
        while (start < end)
        {
            var part = sector[..(int)(Math.Min(end, (start & ~(Sector - 1L)) + Sector) - start)];
            if (!TryRead(part, start) || !part.ContainsAnyExcept((byte)0)) return true;
            start += part.Length;
        }

        return false;
    }
}
