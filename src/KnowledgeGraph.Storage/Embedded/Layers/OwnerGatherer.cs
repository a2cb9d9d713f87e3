namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>Puts the owners of one target together from segments and overlays.</summary>
internal static class OwnerGatherer
{
    public static ReadOnlySpan<int> Gather(LayerStack beneath, OwnerDelta? newest, int relation, int target, ref int[] scratch)
    {
        var frozen = beneath.Frozen?.Overlay.Owners[relation][target];
        ReadOnlySpan<int> only = default;
        var (parts, adds, removes) = (0, 0, 0);
        foreach (var segment in beneath.Segments)
        {
            var added = segment.Added(relation).Of(target);
            removes += segment.Removed(relation).Of(target).Length;
            Note(added, ref only, ref parts, ref adds);
        }

        foreach (var delta in (ReadOnlySpan<OwnerDelta?>)[frozen, newest])
        {
            if (delta is null) continue;
            removes += delta.Removed.Length;
            Note(delta.Added, ref only, ref parts, ref adds);
        }

        if (parts <= 1 && removes == 0) return only;
        if (scratch.Length < adds + removes) scratch = new int[(adds + removes) * 2];
        Fill(beneath, frozen, newest, relation, target, scratch, adds);
        var all = scratch.AsSpan(0, adds);
        var gone = scratch.AsSpan(adds, removes);
        OwnerChanges.Sort(all);
        OwnerChanges.Sort(gone);
        return all[..^OwnerChanges.Cancel(all, gone)];
    }

    private static void Note(ReadOnlySpan<int> added, ref ReadOnlySpan<int> only, ref int parts, ref int adds)
    {
        if (added.IsEmpty) return;
        only = added;
        parts++;
        adds += added.Length;
    }

    private static void Fill(
        LayerStack beneath, OwnerDelta? frozen, OwnerDelta? newest, int relation, int target, int[] scratch, int removedAt)
    {
        var at = 0;
        foreach (var segment in beneath.Segments)
        {
            Append(segment.Added(relation).Of(target), scratch, ref at);
            Append(segment.Removed(relation).Of(target), scratch, ref removedAt);
        }

        foreach (var delta in (ReadOnlySpan<OwnerDelta?>)[frozen, newest])
        {
            if (delta is null) continue;
            Append(delta.Added, scratch, ref at);
            Append(delta.Removed, scratch, ref removedAt);
        }
    }

    private static void Append(ReadOnlySpan<int> items, int[] scratch, ref int at)
    {
        items.CopyTo(scratch.AsSpan(at));
        at += items.Length;
    }
}
