namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>Puts the owners of one target together from segments and overlays.</summary>
internal static class OwnerGatherer
{
    public static ReadOnlySpan<int> Gather(LayerStack beneath, OwnerChangesAt newest, int relation, int target, ref int[] scratch)
    {
        var frozen = beneath.Frozen?.Overlay.Owners[relation].Count(target) ?? default;
        var recent = newest.Count(target);
        var inMemory = frozen.Added + recent.Added;
        ReadOnlySpan<int> only = default;
        var (parts, adds, removes) = (inMemory > 0 ? 2 : 0, inMemory, frozen.Removed + recent.Removed);
        foreach (var segment in beneath.Segments)
        {
            var added = segment.Added(relation).Of(target);
            removes += segment.Removed(relation).Of(target).Length;
            if (added.IsEmpty) continue;
            only = added;
            parts++;
            adds += added.Length;
        }

        if (parts <= 1 && removes == 0) return only;
        if (scratch.Length < adds + removes) scratch = new int[(adds + removes) * 2];
        var all = scratch.AsSpan(0, adds);
        var gone = scratch.AsSpan(adds, removes);
        FillFromSegments(beneath, relation, target, all, gone);
        var (addedByThem, removedByThem) = (adds - inMemory, removes - frozen.Removed - recent.Removed);
        beneath.Frozen?.Overlay.Owners[relation].Fill(
            target, all.Slice(addedByThem, frozen.Added), gone.Slice(removedByThem, frozen.Removed));
        newest.Fill(target, all[(addedByThem + frozen.Added)..], gone[(removedByThem + frozen.Removed)..]);
        OwnerChanges.Sort(all);
        OwnerChanges.Sort(gone);
        return all[..^OwnerChanges.Cancel(all, gone)];
    }

    private static void FillFromSegments(LayerStack beneath, int relation, int target, Span<int> all, Span<int> gone)
    {
        foreach (var segment in beneath.Segments)
        {
            var added = segment.Added(relation).Of(target);
            var removed = segment.Removed(relation).Of(target);
            added.CopyTo(all);
            removed.CopyTo(gone);
            all = all[added.Length..];
            gone = gone[removed.Length..];
        }
    }
}
