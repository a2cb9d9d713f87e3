namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>Records of one kind in a segment.</summary>
internal sealed class RecordIndex(SegmentFile file, OrdinalSet ordinals, SectionEntry offsets, SectionEntry records)
{
    public OrdinalSet Ordinals { get; } = ordinals;

    /// <summary>The record in place, exactly as long as it was written; empty when the segment has none.</summary>
    public ReadOnlySpan<byte> Of(int ordinal)
    {
        var index = Ordinals.IndexOf(ordinal);
        return index < 0 ? default : At(index);
    }

    public ReadOnlySpan<byte> At(int index)
    {
        var bounds = file.Read(offsets.Offset + (8L * index), 16);
        var start = BitConverter.ToInt64(bounds);
        return file.Read(records.Offset + start, checked((int)(BitConverter.ToInt64(bounds[8..]) - start)));
    }
}
