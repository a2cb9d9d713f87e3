using KnowledgeGraph.Api.Connections;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Storage;

/// <summary>
/// Says what the levels below a field will read of the nodes that it finds, for snapshots to which every call is a journey. What a level
/// below filters or continues from a cursor, and what might be very much, is left to its own turn. For one field and one thread.
/// </summary>
internal sealed class LookAhead
{
    /// <summary>The most edges that a field reads ahead, counted by the sizes of the pages and not by what they hold.</summary>
    private const long MaxEdges = 20_000;

    private static readonly NodeSelection Nothing = new([], false, []);

    private long _edgesLeft = MaxEdges;

    private LookAhead()
    {
    }

    /// <summary>Of the one node to which a field leads.</summary>
    public static NodeSelection OfNode(FieldContext field, NodeKind kind) =>
        new LookAhead().Select(field.Below(""), ScholarlyVocabulary.Of(kind), 1);

    /// <summary>Of the nodes of a connection.</summary>
    /// <param name="connection">The field that leads to it.</param>
    /// <param name="kind">Of its nodes.</param>
    /// <param name="nodes">The most that its pages may hold together.</param>
    public static NodeSelection OfConnection(FieldContext connection, NodeKind kind, long nodes) =>
        new LookAhead().SelectNodes(connection, kind, nodes);

    /// <summary>The most edges that an expansion may bring.</summary>
    public static long SizeOf(long starts, Window window) => starts * Math.Max(1, window.First ?? window.Last ?? MaxEdges);

    private NodeSelection SelectNodes(FieldContext connection, NodeKind kind, long nodes) =>
        Select([.. connection.Below("nodes"), .. connection.Below("edges/node")], ScholarlyVocabulary.Of(kind), nodes);

    private NodeSelection Select(IReadOnlyList<FieldContext> fields, KindDefinition kind, long nodes)
    {
        List<NodeProperty> properties = [];
        List<RelationSelection> relations = [];
        var withKeys = false;
        foreach (var field in fields)
        {
            var name = field.Field.Name;
            if (name is "id" or "key") withKeys = true;
            else if (PropertyOf(kind, name) is var property and not NodeProperty.None)
            {
                if (!properties.Contains(property)) properties.Add(property);
            }
            else if (SelectRelation(field, kind, nodes) is { } relation) relations.Add(relation);
        }

        return new(properties, withKeys, relations);
    }

    private RelationSelection? SelectRelation(FieldContext field, KindDefinition kind, long nodes)
    {
        foreach (var relation in kind.Relations)
        {
            if (relation.CountName == field.Field.Name) return new(RelationConnections.CountQuery(relation), Nothing);
            if (relation.Name != field.Field.Name) continue;
            if (RelationConnections.Foretell(relation, field) is not { } query) return null;
            var edges = SizeOf(nodes, query.Window);
            if (edges > _edgesLeft) return null;
            _edgesLeft -= edges;
            return new(query, SelectNodes(field, relation.Other, edges));
        }

        return null;
    }

    private static NodeProperty PropertyOf(KindDefinition kind, string name)
    {
        foreach (var field in kind.Fields)
        {
            if (field.Name == name) return field.Property;
        }

        return NodeProperty.None;
    }
}
