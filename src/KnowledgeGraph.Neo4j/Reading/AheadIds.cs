using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>The ids that filters in a selection name: they are looked up before the statement that reads its levels.</summary>
internal static class AheadIds
{
    public static IReadOnlyList<NodeReference> Of(NodeSelection? selection)
    {
        if (selection is null || selection.Relations.Count == 0) return [];
        HashSet<NodeReference>? found = null;
        foreach (var relation in selection.Relations)
        {
            var here = Of(relation);
            if (here.Count > 0) (found ??= []).UnionWith(here);
        }

        return found is null ? [] : [.. found];
    }

    public static IReadOnlyList<NodeReference> Of(RelationSelection? relation)
    {
        if (relation is null) return [];
        var (info, query) = (Schema.Of(relation.Query.Relation), relation.Query);
        var here = FilterIds.Of(Schema.End(info, query.Direction), query.Filter);
        var (nodes, institutions) = (Of(relation.Nodes), Of(relation.Institutions));
        return nodes.Count + institutions.Count == 0 ? here : [.. here, .. nodes, .. institutions];
    }
}
