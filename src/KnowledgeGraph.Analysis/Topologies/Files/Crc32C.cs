using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Analysis.Topologies.Files;

/// <summary>CRC-32C (Castagnoli, RFC 3720 appendix B.4) by the processor's instruction where it has one.</summary>
internal static class Crc32C
{
    /// <summary>Elements whose bytes fit a span.</summary>
    public const int ChunkSize = 1 << 24;

    public static uint Of(ReadOnlySpan<byte> bytes) => ~Append(uint.MaxValue, bytes);

    /// <summary>Checksum of the bytes of an array of any size.</summary>
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
