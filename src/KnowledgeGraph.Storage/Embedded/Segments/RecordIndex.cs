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
        var (start, length) = Place(index);
        return file.Read(records.Offset + start, length);
    }

    /// <summary>Where a record begins among the records, and its length in bytes.</summary>
    public (long Start, int Length) Place(int index)
    {
        var bounds = file.Read(offsets.Offset + (8L * index), 16);
        var start = BitConverter.ToInt64(bounds);
        return (start, checked((int)(BitConverter.ToInt64(bounds[8..]) - start)));
    }

    /// <summary>The record at a <see cref="Place"/>.</summary>
    public ReadOnlySpan<byte> Span(long start, int length) => file.Read(records.Offset + start, length);
}
