using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>Owners of targets, ascending, one entry per edge: those that a segment added, or those that it removed.</summary>
internal sealed class OwnerIndex(SegmentFile file, OrdinalSet targets, SectionEntry offsets, SectionEntry owners)
{
    public OrdinalSet Targets { get; } = targets;

    public ReadOnlySpan<int> Of(int target)
    {
        var index = Targets.IndexOf(target);
        return index < 0 ? default : At(index);
    }

    public ReadOnlySpan<int> At(int index)
    {
        var start = file.Read<long>(offsets.Offset + (8L * index));
        var end = file.Read<long>(offsets.Offset + (8L * (index + 1)));
        return MemoryMarshal.Cast<byte, int>(file.Read(owners.Offset + (4 * start), checked((int)(4 * (end - start)))));
    }
}
