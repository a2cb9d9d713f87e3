using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Storage.Text;

/// <summary>
/// The bytes of a section wherever they lie: a mapping, or an array pinned for good. Offsets are 64-bit, since a mapping may be longer
/// than a span. Every access is checked against the length, so that damaged offsets fault instead of reading foreign memory. Whoever
/// made it keeps the memory alive, and may give a guard that is asked before bytes are used.
/// </summary>
internal readonly unsafe struct TextBytes(byte* start, long length, IByteGuard? guard = null, long origin = 0)
{
    public long Length => length;

    public ReadOnlySpan<byte> Slice(long offset, int count) => new(At(offset, count), count);

    public TextBytes Part(long offset, long count)
    {
        CheckRange(offset, count);
        return new(start + offset, count, guard, origin + offset);
    }

    public ushort UInt16(long offset) => BinaryPrimitives.ReadUInt16LittleEndian(Slice(offset, 2));

    public uint UInt32(long offset) => BinaryPrimitives.ReadUInt32LittleEndian(Slice(offset, 4));

    public ulong UInt64(long offset) => BinaryPrimitives.ReadUInt64LittleEndian(Slice(offset, 8));

    /// <summary>The address of a range of bytes.</summary>
    /// <exception cref="StoreException">The range leaves the section: an offset in it is damaged.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* At(long offset, long count)
    {
        CheckRange(offset, count);
        guard?.Check(origin + offset, count);
        return start + offset;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CheckRange(long offset, long count)
    {
        if (offset < 0 || count < 0 || offset > length - count)
            throw TextFaults.Damaged($"points to {count} bytes at {offset}, outside of its {length}");
    }
}
