using System.Buffers;

namespace KnowledgeGraph.Analysis.Topologies.Files;

/// <summary>A part of a mapped file as an array. Valid while the mapping is; <see cref="MappedTopology"/> sees to that.</summary>
internal sealed unsafe class MappedArray<T>(byte* start, int count) : MemoryManager<T>
    where T : unmanaged
{
    public override Span<T> GetSpan() => new(start, count);

    public override MemoryHandle Pin(int elementIndex = 0) => new((T*)start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
