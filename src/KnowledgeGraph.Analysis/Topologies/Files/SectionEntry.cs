using System.Buffers.Binary;

namespace KnowledgeGraph.Analysis.Topologies.Files;

/// <summary>One row of the table of sections.</summary>
internal readonly record struct SectionEntry(uint Id, int ElementSize, long Offset, long Count, uint Checksum)
{
    public long Length => Count * ElementSize;

    public void Write(Span<byte> entry)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(entry, Id);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], (uint)ElementSize);
        BinaryPrimitives.WriteInt64LittleEndian(entry[8..], Offset);
        BinaryPrimitives.WriteInt64LittleEndian(entry[16..], Count);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[24..], Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[28..], 0);
    }

    public static SectionEntry Read(ReadOnlySpan<byte> entry) => new(
        BinaryPrimitives.ReadUInt32LittleEndian(entry),
        BinaryPrimitives.ReadInt32LittleEndian(entry[4..]),
        BinaryPrimitives.ReadInt64LittleEndian(entry[8..]),
        BinaryPrimitives.ReadInt64LittleEndian(entry[16..]),
        BinaryPrimitives.ReadUInt32LittleEndian(entry[24..]));
}
