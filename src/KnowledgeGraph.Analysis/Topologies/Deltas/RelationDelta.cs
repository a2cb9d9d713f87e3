using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Analysis.Topologies.Deltas;

/// <summary>The changed rows of one relation, in both directions.</summary>
internal sealed class RelationDelta(RelationRows old, RelationInfo info, VertexMap owners, VertexMap targets)
{
    private readonly Dictionary<int, int[]> _forward = [];
    private readonly Dictionary<int, int[]> _backward = [];

    public async Task<RelationRows> ApplyAsync(IGraphSnapshot after, TouchedNodes touched, CancellationToken cancellation)
    {
        var affected = await AffectedOwnersAsync(after, touched, cancellation).ConfigureAwait(false);
        await ReadForwardAsync(after, affected, cancellation).ConfigureAwait(false);
        ReplaceBackward(touched);
        return new(RowSplicer.Splice(old.Forward, owners, targets, _forward), RowSplicer.Splice(old.Backward, targets, owners, _backward));
    }

    /// <summary>
    /// Owners whose rows may differ: the touched ones, those that list a target which is gone, and those that list a touched target
    /// now and did not before (it came, or took over an id that was only referred to). The rows of others are as they were.
    /// </summary>
    private async Task<NodeId[]> AffectedOwnersAsync(IGraphSnapshot after, TouchedNodes touched, CancellationToken cancellation)
    {
        var affected = touched.Visible.Where(node => node.Kind == info.Owner).ToHashSet();
        foreach (var gone in touched.Gone.Where(node => node.Kind == info.Target))
            affected.UnionWith(OldOwners(gone));

        var listed = touched.Visible.Where(node => node.Kind == info.Target).ToArray();
        if (listed.Length > 0)
        {
            var query = ExpandQuery.Plain(info.Relation, Direction.Backward);
            var rows = await after.ExpandAsync(listed, query, cancellation).ConfigureAwait(false);
            for (var i = 0; i < listed.Length; i++)
                affected.UnionWith(rows.Nodes[rows.Offsets[i]..rows.Offsets[i + 1]].Except(OldOwners(listed[i])));
        }

        // A snapshot that is not pinned may show an owner that came after the touched nodes were named: the next delta holds it.
        return [.. affected.Where(node => owners.After.VertexOf(node) >= 0).Order()];
    }

    private IEnumerable<NodeId> OldOwners(NodeId target)
    {
        if (targets.Before.VertexOf(target) is not (>= 0 and var vertex)) return [];
        return old.Backward.Neighbours(vertex).ToArray().Select(owners.Before.NodeOf);
    }

    private async Task ReadForwardAsync(IGraphSnapshot after, NodeId[] affected, CancellationToken cancellation)
    {
        if (affected.Length == 0) return;
        var query = ExpandQuery.Plain(info.Relation, Direction.Forward);
        var rows = await after.ExpandAsync(affected, query, cancellation).ConfigureAwait(false);
        for (var i = 0; i < affected.Length; i++)
        {
            var row = rows.Nodes[rows.Offsets[i]..rows.Offsets[i + 1]]
                .Select(targets.After.VertexOf).Where(static target => target >= 0).Distinct().ToArray();
            if (!info.IsOrdered) Array.Sort(row);
            _forward[owners.After.VertexOf(affected[i])] = row;
        }
    }

    /// <summary>A target's row changes where an owner with a replaced row, or one that is gone, was or is in it.</summary>
    private void ReplaceBackward(TouchedNodes touched)
    {
        var arriving = new Dictionary<int, List<int>>();
        foreach (var (owner, row) in _forward)
        {
            foreach (var target in row) Entry(target).Add(owner);
            if (owners.OldOf(owner) is >= 0 and var before) MarkOldRow(before);
        }

        foreach (var gone in touched.Gone.Where(node => node.Kind == info.Owner))
        {
            if (owners.Before.VertexOf(gone) is >= 0 and var vertex) MarkOldRow(vertex);
        }

        foreach (var (target, news) in arriving) _backward[target] = [.. Kept(target).Concat(news).Order()];

        void MarkOldRow(int oldOwner)
        {
            foreach (var target in old.Forward.Neighbours(oldOwner))
            {
                if (targets.NewOf(target) is >= 0 and var now) Entry(now);
            }
        }

        List<int> Entry(int target)
        {
            if (!arriving.TryGetValue(target, out var list)) arriving.Add(target, list = []);
            return list;
        }
    }

    private IEnumerable<int> Kept(int target)
    {
        if (targets.OldOf(target) is not (>= 0 and var before)) return [];
        return old.Backward.Neighbours(before).ToArray().Select(owners.NewOf).Where(owner => owner >= 0 && !_forward.ContainsKey(owner));
    }
}
