namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>Faults of data files, in one wording.</summary>
internal static class SegmentFaults
{
    public static StoreException Damaged(string file, long start, long end, string reason) =>
        Damaged(new DamagedRange(file, start, end, reason, false));

    public static StoreException Damaged(DamagedRange damage) => new(
        StoreFault.Damaged,
        $"{damage.File}, bytes {damage.Start} to {damage.End}: {damage.Reason} "
        + "Restore the folder from a backup, or import again into an empty folder.");
}
