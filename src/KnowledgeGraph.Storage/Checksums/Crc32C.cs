using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Checksums;

/// <summary>CRC-32C (Castagnoli), as in RFC 3720 appendix B.4, by the processor's instruction where there is one.</summary>
public static class Crc32C
{
    /// <summary>Elements of at most 16 bytes whose bytes together fit a span.</summary>
    public const int ChunkSize = 1 << 24;

    public static uint Of(ReadOnlySpan<byte> bytes) => ~Append(uint.MaxValue, bytes);

    /// <summary>Checksum of the bytes of an array of any size, in the order in which the processor keeps them.</summary>
    public static uint OfElements<T>(ReadOnlySpan<T> elements)
        where T : unmanaged
    {
        var crc = uint.MaxValue;
        for (; !elements.IsEmpty; elements = elements[Math.Min(ChunkSize, elements.Length)..])
            crc = Append(crc, MemoryMarshal.AsBytes(elements[..Math.Min(ChunkSize, elements.Length)]));
        return ~crc;
    }

    private static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= 8; bytes = bytes[8..]) crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var value in bytes) crc = BitOperations.Crc32C(crc, value);
        return crc;
    }
}
