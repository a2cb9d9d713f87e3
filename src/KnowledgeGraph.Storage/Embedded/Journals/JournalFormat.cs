using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Storage.Checksums;

namespace KnowledgeGraph.Storage.Embedded.Journals;

/// <summary>Fixed parts of a journal file; see FORMAT.md. Version 1 is only read.</summary>
internal static class JournalFormat
{
    public const uint FirstVersion = 1;
    public const uint Version = 2;
    public const int HeaderBytes = 36;
    public const int StoreIdBytes = 16;
    public const int StoreIdAt = 16;
    public const int FrameHeaderBytes = 16;
    public const int FrameEndBytes = 4;

    /// <summary>Begins every frame, so that intact frames are found behind damage.</summary>
    public const uint FrameMarker = 0xA7_4B_47_46;

    /// <summary>Ends every frame. None of its bytes is zero, so a sector that was never written shows.</summary>
    public const uint FrameEnd = 0x5A_B4_C8_A9;

    /// <summary>Largest payload of a frame; larger lengths are damage.</summary>
    public const int MaxPayload = 1 << 30;

    public static ReadOnlySpan<byte> Magic => "KGJOURNL"u8;

    public static byte[] NewStoreId(string folder, DateTimeOffset now)
    {
        var seed = Encoding.UTF8.GetBytes($"{folder}|{now.UtcTicks}|{Environment.ProcessId}");
        return SHA256.HashData(seed)[..StoreIdBytes];
    }

    public static byte[] NewHeader(ReadOnlySpan<byte> storeId, long number)
    {
        var header = new byte[HeaderBytes];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(8), Version);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(12), (uint)number);
        storeId.CopyTo(header.AsSpan(StoreIdAt));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(32), Crc32C.Of(header.AsSpan(0, 32)));
        return header;
    }

    /// <summary>Fills in what stands around a payload.</summary>
    public static void Seal(Span<byte> frame)
    {
        var payload = frame[FrameHeaderBytes..^FrameEndBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(frame, FrameMarker);
        BinaryPrimitives.WriteInt32LittleEndian(frame[4..], payload.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(frame[8..], Crc32C.Of(payload));
        BinaryPrimitives.WriteUInt32LittleEndian(frame[12..], Crc32C.Of(frame[..12]));
        BinaryPrimitives.WriteUInt32LittleEndian(frame[^FrameEndBytes..], FrameEnd);
    }
}
