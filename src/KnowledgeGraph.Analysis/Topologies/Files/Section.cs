using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeGraph.Storage.Checksums;
using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Analysis.Topologies.Files;

/// <summary>An array on its way to a file, whatever its elements.</summary>
internal abstract class Section(uint id)
{
    public uint Id => id;

    public abstract SectionEntry EntryAt(long offset);

    public abstract void Write(SafeFileHandle file, long offset);

    public static Section Of<T>(uint id, ReadOnlyMemory<T> elements)
        where T : unmanaged => new Typed<T>(id, elements);

    /// <summary>
    /// The bytes are written as they lie in memory: files are little-endian, as are the machines that the project runs on.
    /// </summary>
    private sealed class Typed<T>(uint id, ReadOnlyMemory<T> elements) : Section(id)
        where T : unmanaged
    {
        public override SectionEntry EntryAt(long offset) =>
            new(Id, Unsafe.SizeOf<T>(), offset, elements.Length, Crc32C.OfElements(elements.Span));

        public override void Write(SafeFileHandle file, long offset)
        {
            for (var rest = elements.Span; !rest.IsEmpty; rest = rest[Math.Min(Crc32C.ChunkSize, rest.Length)..])
            {
                var bytes = MemoryMarshal.AsBytes(rest[..Math.Min(Crc32C.ChunkSize, rest.Length)]);
                RandomAccess.Write(file, bytes, offset);
                offset += bytes.Length;
            }
        }
    }
}
