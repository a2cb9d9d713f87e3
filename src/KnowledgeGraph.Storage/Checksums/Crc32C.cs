using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Checksums;

/// <summary>
/// CRC-32C (Castagnoli), as in RFC 3720 appendix B.4, by the processor's instruction where there is one. The instruction waits for the one
/// before it, but a processor has three under way at a time: long inputs are taken as three lanes side by side, and their checksums put
/// together by what so many zero bytes make of a checksum, which is linear (Gopal et al., "Fast CRC Computation for iSCSI Polynomial Using
/// CRC32 Instruction", 2011).
/// </summary>
public static class Crc32C
{
    /// <summary>Elements of at most 16 bytes whose bytes together fit a span.</summary>
    public const int ChunkSize = 1 << 24;

    /// <summary>Twelve lanes nearly fill a segment's page of 16 KiB.</summary>
    internal const int LaneBytes = 170 * sizeof(ulong);

    private const int TableBits = 8;
    private const int TableSize = 1 << TableBits;

    /// <summary>What the zero bytes of a lane make of a checksum, for each value of each of its four bytes.</summary>
    private static readonly uint[] BehindLane = MakeBehindLane();

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

    /// <remarks>Compiled well at once: a process that just started reads pages for the first time, each through here.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= 3 * LaneBytes; bytes = bytes[(3 * LaneBytes)..])
        {
            var first = MemoryMarshal.Cast<byte, ulong>(bytes[..LaneBytes]);
            var second = MemoryMarshal.Cast<byte, ulong>(bytes.Slice(LaneBytes, LaneBytes));
            var third = MemoryMarshal.Cast<byte, ulong>(bytes.Slice(2 * LaneBytes, LaneBytes));
            uint crc2 = 0, crc3 = 0;
            for (var i = 0; i < first.Length && i < second.Length && i < third.Length; i++)
            {
                crc = BitOperations.Crc32C(crc, Little(first[i]));
                crc2 = BitOperations.Crc32C(crc2, Little(second[i]));
                crc3 = BitOperations.Crc32C(crc3, Little(third[i]));
            }

            crc = Behind(Behind(crc) ^ crc2) ^ crc3;
        }

        for (; bytes.Length >= 8; bytes = bytes[8..]) crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var value in bytes) crc = BitOperations.Crc32C(crc, value);
        return crc;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Little(ulong read) => BitConverter.IsLittleEndian ? read : BinaryPrimitives.ReverseEndianness(read);

    /// <summary>The checksum that becomes of one when a lane of zero bytes follows.</summary>
    private static uint Behind(uint crc) =>
        BehindLane[(byte)crc]
        ^ BehindLane[TableSize + (byte)(crc >> TableBits)]
        ^ BehindLane[(2 * TableSize) + (byte)(crc >> (2 * TableBits))]
        ^ BehindLane[(3 * TableSize) + (byte)(crc >> (3 * TableBits))];

    /// <summary>The single bits by adding the zero bytes; all other values are sums of these.</summary>
    private static uint[] MakeBehindLane()
    {
        var table = new uint[4 * TableSize];
        for (var bit = 0; bit < 32; bit++)
        {
            var crc = 1u << bit;
            for (var i = 0; i < LaneBytes; i += sizeof(ulong)) crc = BitOperations.Crc32C(crc, 0UL);
            var start = (bit >> 3) << TableBits;
            var power = 1 << (bit & 7);
            for (var value = 0; value < power; value++) table[start + power + value] = table[start + value] ^ crc;
        }

        return table;
    }
}
