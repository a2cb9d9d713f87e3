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
        var (start, end) = Bucket(hash);
        var first = Math.Max(place, start);
        if (first >= end) return -1;
        var bucket = file.Read(entries.Offset + (first * EntryBytes), (int)(end - first) * EntryBytes);
        for (var at = 0; at < bucket.Length; at += EntryBytes)
        {
            var held = BinaryPrimitives.ReadUInt64LittleEndian(bucket[at..]);
            if (held < hash) continue;
            if (held > hash) return -1;
            place = first + (at / EntryBytes) + 1;
            return BinaryPrimitives.ReadInt32LittleEndian(bucket[(at + 8)..]);
        }

        return -1;
    }

    /// <summary>Reads the bounds of the hash's bucket. What it returns says nothing.</summary>
    public long Touch(ulong hash) => entries.Count == 0 ? 0 : Bucket(hash).Start;

    private (long Start, long End) Bucket(ulong hash)
    {
        var bounds = file.Read(buckets.Offset + (4 * (long)(hash >> (64 - buckets.Form))), 8);
        return (BinaryPrimitives.ReadUInt32LittleEndian(bounds), BinaryPrimitives.ReadUInt32LittleEndian(bounds[4..]));
    }

    public (ulong Hash, int Ordinal) At(long index)
    {
        var entry = file.Read(entries.Offset + (index * EntryBytes), EntryBytes);
        return (BinaryPrimitives.ReadUInt64LittleEndian(entry), BinaryPrimitives.ReadInt32LittleEndian(entry[8..]));
    }
}
