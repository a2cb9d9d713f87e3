using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>Finds the places of edges in their owners' lists.</summary>
internal sealed class EdgePlaces(IGraphView view, RelationInfo info)
{
    /// <summary>The place at which an owner lists a target, not before <paramref name="from"/>.</summary>
    public int Find(int owner, int target, int from)
    {
        var place = view.Targets(info.Relation, owner)[from..].IndexOf(target);
        return place < 0 ? from : from + place;
    }
}
