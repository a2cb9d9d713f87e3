using System.Buffers.Binary;

namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>Where a section lies and what its few numbers are; <c>default</c> is an empty section.</summary>
/// <param name="Offset">First byte in the file.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Count">Items.</param>
/// <param name="First">Lowest ordinal that the section speaks of.</param>
/// <param name="End">Behind the highest one.</param>
/// <param name="Form">Which of the section's forms was written (<see cref="OrdinalSet"/>), or the bucket bits of an id table.</param>
internal readonly record struct SectionEntry(long Offset, long Length, long Count, int First, int End, int Form)
{
    public const int Bytes = 40;

    public static SectionEntry Read(ReadOnlySpan<byte> entry) => new(
        BinaryPrimitives.ReadInt64LittleEndian(entry),
        BinaryPrimitives.ReadInt64LittleEndian(entry[8..]),
        BinaryPrimitives.ReadInt64LittleEndian(entry[16..]),
        BinaryPrimitives.ReadInt32LittleEndian(entry[24..]),
        BinaryPrimitives.ReadInt32LittleEndian(entry[28..]),
        BinaryPrimitives.ReadInt32LittleEndian(entry[32..]));

    public void Write(Span<byte> entry)
    {
        BinaryPrimitives.WriteInt64LittleEndian(entry, Offset);
        BinaryPrimitives.WriteInt64LittleEndian(entry[8..], Length);
        BinaryPrimitives.WriteInt64LittleEndian(entry[16..], Count);
        BinaryPrimitives.WriteInt32LittleEndian(entry[24..], First);
        BinaryPrimitives.WriteInt32LittleEndian(entry[28..], End);
        BinaryPrimitives.WriteInt32LittleEndian(entry[32..], Form);
    }
}
