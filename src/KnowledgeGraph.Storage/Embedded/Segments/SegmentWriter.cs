using System.Numerics;
using System.Runtime.InteropServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Files;

namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>
/// Writes a source as a segment file. Every section is streamed; memory is a few bits a node and does not depend on the records.
/// </summary>
internal sealed class SegmentWriter(ISegmentSource source, SegmentFileWriter file, CancellationToken cancellation)
{
    private const int EntriesPerBucket = 8;

    /// <summary>Writes, flushes and names the file.</summary>
    /// <param name="source">What goes into it.</param>
    /// <param name="folder">Where it goes.</param>
    /// <param name="storeId">The store that it belongs to.</param>
    /// <param name="number">Its number.</param>
    /// <param name="progress">Given the bytes written so far, once a mebibyte.</param>
    /// <param name="cancellation">Stops between two items.</param>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is left behind.</exception>
    public static void Write(
        ISegmentSource source,
        StoreFolder folder,
        ReadOnlySpan<byte> storeId,
        long number,
        Action<long>? progress,
        CancellationToken cancellation)
    {
        using var file = new SegmentFileWriter(folder.Segment(number), storeId, number, progress);
        var writer = new SegmentWriter(source, file, cancellation);
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++)
        {
            writer.WriteRecords(kind);
            writer.WriteIds(kind);
            writer.WriteKeyOrder(kind);
        }

        foreach (var info in RelationInfo.All)
        {
            writer.WriteOwners((int)info.Relation, isAdded: true, SegmentFormat.Section(info.Relation, RelationSection.AddedSet));
            writer.WriteOwners((int)info.Relation, isAdded: false, SegmentFormat.Section(info.Relation, RelationSection.RemovedSet));
        }

        writer.WriteText();
        file.Finish();
    }

    /// <summary>Offsets stand before the records and are found in a walk of their own, so that none has to be remembered.</summary>
    private void WriteRecords(NodeKind kind)
    {
        var ordinals = new OrdinalSetBuilder();
        var start = file.Begin();
        long end = 0;
        for (var ordinal = NextRecord(kind, 0); ordinal < int.MaxValue; ordinal = NextRecord(kind, ordinal + 1))
        {
            ordinals.Add(ordinal);
            file.Write(end);
            end += source.Record(kind, ordinal).Length;
        }

        file.Write(end);
        file.End(SegmentFormat.Section(kind, KindSection.RecordOffsets), start, ordinals.Count);
        ordinals.Write(file, SegmentFormat.Section(kind, KindSection.RecordSet));
        start = file.Begin();
        for (var ordinal = NextRecord(kind, 0); ordinal < int.MaxValue; ordinal = NextRecord(kind, ordinal + 1))
            file.Write(source.Record(kind, ordinal));
        file.End(SegmentFormat.Section(kind, KindSection.Records), start, ordinals.Count);
    }

    private void WriteIds(NodeKind kind)
    {
        var count = source.IdCount(kind);
        var bits = Math.Max(1, BitOperations.Log2((ulong)(count / EntriesPerBucket) + 1));
        var starts = new uint[(1 << bits) + 1];
        var start = file.Begin();
        long written = 0;
        foreach (var (hash, ordinal) in source.Ids(kind))
        {
            file.Write(hash);
            file.Write(ordinal);
            starts[(int)(hash >> (64 - bits)) + 1]++;
            if ((++written & 0xFFFF) == 0) cancellation.ThrowIfCancellationRequested();
        }

        file.End(SegmentFormat.Section(kind, KindSection.IdEntries), start, written);
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        start = file.Begin();
        file.Write(MemoryMarshal.AsBytes<uint>(starts));
        file.End(SegmentFormat.Section(kind, KindSection.IdBuckets), start, starts.Length, form: bits);
    }

    private void WriteKeyOrder(NodeKind kind)
    {
        var (first, end) = source.Created(kind);
        var start = file.Begin();
        var count = 0;
        foreach (var ordinal in source.KeyOrder(kind))
        {
            file.Write(ordinal);
            if ((++count & 0xFFFF) == 0) cancellation.ThrowIfCancellationRequested();
        }

        file.End(SegmentFormat.Section(kind, KindSection.KeyOrder), start, count, first, end);
    }

    private void WriteOwners(int relation, bool isAdded, int section)
    {
        var targets = new OrdinalSetBuilder();
        var start = file.Begin();
        long end = 0;
        for (var target = NextTarget(relation, 0); target < int.MaxValue; target = NextTarget(relation, target + 1))
        {
            var owners = isAdded ? source.Added(relation, target) : source.Removed(relation, target);
            if (owners.IsEmpty) continue;
            targets.Add(target);
            file.Write(end);
            end += owners.Length;
        }

        file.Write(end);
        file.End(section + 1, start, targets.Count);
        targets.Write(file, section);
        start = file.Begin();
        for (var target = NextTarget(relation, 0); target < int.MaxValue && end > 0; target = NextTarget(relation, target + 1))
            file.Write(MemoryMarshal.AsBytes(isAdded ? source.Added(relation, target) : source.Removed(relation, target)));
        file.End(section + 2, start, end);
    }

    private void WriteText()
    {
        var start = file.Begin();
        using var stream = new SegmentFileStream(file);
        source.WriteText(stream, cancellation);
        file.End(SegmentFormat.Text, start, 1);
    }

    private int NextRecord(NodeKind kind, int ordinal)
    {
        if ((ordinal & 0xFFFF) == 0) cancellation.ThrowIfCancellationRequested();
        return source.NextRecord(kind, ordinal);
    }

    private int NextTarget(int relation, int target)
    {
        if ((target & 0xFFFF) == 0) cancellation.ThrowIfCancellationRequested();
        return source.NextTarget(relation, target);
    }
}
