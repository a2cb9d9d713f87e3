using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>Turns what is stored about a node back into a statement, targets named by their keys.</summary>
internal static class StatementBuilder
{
    public static NodeStatement Build(NodeKind kind, ExternalId[] ids, NodeBody body, Func<NodeKind, int, ExternalId> key)
    {
        var statement = new NodeStatement(kind, ids);
        statement.Properties.AddRange(body.Properties);
        foreach (var info in RelationInfo.All)
        {
            foreach (var edge in body.Edges((int)info.Relation)) AddEdge(statement, info, edge, key);
        }

        return statement;
    }

    private static void AddEdge(NodeStatement statement, RelationInfo info, NodeEdge edge, Func<NodeKind, int, ExternalId> key)
    {
        var related = statement.Relate(info.Relation, key(info.Target, edge.Target));
        foreach (var (property, value) in edge.Properties) related.Set(property, value);
        if (edge.Institutions is not { } institutions) return;
        var keys = Array.ConvertAll(institutions, institution => key(NodeKind.Institution, institution));
        related.Set(RelationProperty.Institutions, PropertyValue.NodeList(keys));
    }
}
