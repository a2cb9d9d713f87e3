using System.Buffers.Binary;

namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>
/// Ids that a segment added, as hashes with their ordinals, sorted by hash and found through a table of the hashes' first bits.
/// A lookup reads one bucket, about eight entries. A hit is a candidate: the caller compares the id itself.
/// </summary>
internal sealed class IdIndex(SegmentFile file, SectionEntry buckets, SectionEntry entries)
{
    public const int EntryBytes = 12;

    public long Count => entries.Count;

    /// <summary>The next ordinal under a hash, or -1. Begin with a place of zero.</summary>
    public int Next(ulong hash, ref long place)
    {
        if (entries.Count == 0) return -1;
        var bucket = (long)(hash >> (64 - buckets.Form));
        var bounds = file.Read(buckets.Offset + (4 * bucket), 8);
        var end = BinaryPrimitives.ReadUInt32LittleEndian(bounds[4..]);
        for (var i = Math.Max(place, BinaryPrimitives.ReadUInt32LittleEndian(bounds)); i < end; i++)
        {
            var entry = file.Read(entries.Offset + (i * EntryBytes), EntryBytes);
            var held = BinaryPrimitives.ReadUInt64LittleEndian(entry);
            if (held < hash) continue;
            if (held > hash) return -1;
            place = i + 1;
            return BinaryPrimitives.ReadInt32LittleEndian(entry[8..]);
        }

        return -1;
    }

    public (ulong Hash, int Ordinal) At(long index)
    {
        var entry = file.Read(entries.Offset + (index * EntryBytes), EntryBytes);
        return (BinaryPrimitives.ReadUInt64LittleEndian(entry), BinaryPrimitives.ReadInt32LittleEndian(entry[8..]));
    }
}
