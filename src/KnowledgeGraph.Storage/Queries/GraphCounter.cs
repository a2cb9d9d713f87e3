using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>
/// Counts nodes and edges by walking every visible owner's lists once. Which nodes are visible is gathered first, a bit each, since an
/// edge's target may lie anywhere and its record would be waited for.
/// </summary>
internal static class GraphCounter
{
    private const int BitsPerWord = 64;

    public static GraphCounts Count(IGraphView view, CancellationToken cancellation)
    {
        var nodes = new Dictionary<NodeKind, long>();
        var visible = new ulong[(int)NodeKind.Topic + 1][];
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++)
        {
            nodes[kind] = view.CountVisible(kind);
            visible[(int)kind] = FindVisible(view, kind, cancellation);
        }

        var relations = new Dictionary<Relation, long>();
        var waiting = new Dictionary<Relation, long>();
        foreach (var info in RelationInfo.All)
        {
            (relations[info.Relation], waiting[info.Relation]) =
                Count(view, info, visible[(int)info.Owner], visible[(int)info.Target], cancellation);
        }

        return new(nodes, relations, waiting);
    }

    private static (long Visible, long Waiting) Count(
        IGraphView view, RelationInfo info, ulong[] owners, ulong[] targets, CancellationToken cancellation)
    {
        long visible = 0, waiting = 0;
        for (var owner = 0; owner < view.Bound(info.Owner); owner++)
        {
            if ((owner & 0xFFFF) == 0) cancellation.ThrowIfCancellationRequested();
            if (!Holds(owners, owner)) continue;
            foreach (var target in view.Targets(info.Relation, owner))
            {
                if (Holds(targets, target)) visible++;
                else waiting++;
            }
        }

        return (visible, waiting);
    }

    private static ulong[] FindVisible(IGraphView view, NodeKind kind, CancellationToken cancellation)
    {
        var bound = view.Bound(kind);
        var bits = new ulong[(bound + BitsPerWord - 1) / BitsPerWord];
        for (var ordinal = 0; ordinal < bound; ordinal++)
        {
            if ((ordinal & 0xFFFF) == 0) cancellation.ThrowIfCancellationRequested();
            if (view.IsVisible(kind, ordinal)) bits[ordinal / BitsPerWord] |= 1UL << ordinal;
        }

        return bits;
    }

    private static bool Holds(ulong[] bits, int ordinal) => (bits[ordinal / BitsPerWord] & (1UL << ordinal)) != 0;
}
