using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Storage.Embedded.Files;

namespace KnowledgeGraph.Storage.Embedded.Journals;

/// <summary>Fixed parts of the journal file; see FORMAT.md.</summary>
internal static class JournalFormat
{
    public const string FileName = "journal.kgj";
    public const uint Version = 1;
    public const int HeaderBytes = 36;
    public const int FrameHeaderBytes = 12;

    /// <summary>Begins every frame, so that intact frames are found behind damage.</summary>
    public const uint FrameMarker = 0xA7_4B_47_46;

    /// <summary>Largest payload of a frame; larger lengths are damage.</summary>
    public const int MaxPayload = 1 << 30;

    public static ReadOnlySpan<byte> Magic => "KGJOURNL"u8;

    public static byte[] NewHeader(string folder, DateTimeOffset now)
    {
        var header = new byte[HeaderBytes];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(8), Version);
        var seed = Encoding.UTF8.GetBytes($"{folder}|{now.UtcTicks}|{Environment.ProcessId}");
        SHA256.HashData(seed).AsSpan(0, 16).CopyTo(header.AsSpan(16));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(32), Crc32C.Of(header.AsSpan(0, 32)));
        return header;
    }

    public static void WriteFrameHeader(Span<byte> frame)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(frame, FrameMarker);
        BinaryPrimitives.WriteInt32LittleEndian(frame[4..], frame.Length - FrameHeaderBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(frame[8..], FrameChecksum(frame[4..8], frame[FrameHeaderBytes..]));
    }

    /// <summary>Over length and payload, so that a flipped length is seen too.</summary>
    public static uint FrameChecksum(ReadOnlySpan<byte> length, ReadOnlySpan<byte> payload) =>
        Crc32C.Of(payload) ^ (Crc32C.Of(length) * 0x9E3779B1);
}
