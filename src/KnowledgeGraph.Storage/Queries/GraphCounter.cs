using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>Counts nodes and edges by walking every visible owner's lists once.</summary>
internal static class GraphCounter
{
    public static GraphCounts Count(IGraphView view, CancellationToken cancellation)
    {
        var nodes = new Dictionary<NodeKind, long>();
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++) nodes[kind] = view.CountVisible(kind);

        var relations = new Dictionary<Relation, long>();
        var waiting = new Dictionary<Relation, long>();
        foreach (var info in RelationInfo.All)
        {
            cancellation.ThrowIfCancellationRequested();
            (relations[info.Relation], waiting[info.Relation]) = Count(view, info, cancellation);
        }

        return new(nodes, relations, waiting);
    }

    private static (long Visible, long Waiting) Count(IGraphView view, RelationInfo info, CancellationToken cancellation)
    {
        long visible = 0, waiting = 0;
        for (var owner = 0; owner < view.Bound(info.Owner); owner++)
        {
            if ((owner & 0xFFFF) == 0) cancellation.ThrowIfCancellationRequested();
            if (!view.IsVisible(info.Owner, owner)) continue;
            foreach (var target in view.Targets(info.Relation, owner))
            {
                if (view.IsVisible(info.Target, target)) visible++;
                else waiting++;
            }
        }

        return (visible, waiting);
    }
}
