using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded.Records;

/// <summary>
/// The rules by which statements become a node: newer over older within a source, preferred over others between sources.
/// </summary>
internal static class BodyMerger
{
    /// <summary>Lays a newer body of the same source over an older one, which is changed in place.</summary>
    public static void Overlay(NodeBody older, NodeBody newer)
    {
        foreach (var (property, value) in newer.Properties)
        {
            older.Properties[property] = value.Type == PropertyType.TextList && older.Properties.TryGetValue(property, out var own)
                ? Union(own, value)
                : value;
        }

        for (var relation = 1; relation < NodeBody.RelationBound; relation++)
        {
            if (newer.Relations[relation] is not { Count: > 0 } edges) continue;
            if (older.Relations[relation] is not { } known || RelationInfo.Of((Relation)relation).IsOrdered)
                older.Relations[relation] = edges;
            else older.Relations[relation] = UnionByTarget([.. known, .. edges], newerWins: true);
        }
    }

    /// <summary>What all sources say together, the sources given by preference.</summary>
    public static NodeBody Effective(IReadOnlyList<NodeBody> bodies)
    {
        if (bodies.Count == 1) return bodies[0];
        var result = new NodeBody();
        foreach (var body in bodies)
        {
            foreach (var (property, value) in body.Properties)
                result.Properties[property] = result.Properties.TryGetValue(property, out var own) ? Prefer(property, own, value) : value;
        }

        for (var relation = 1; relation < NodeBody.RelationBound; relation++)
        {
            result.Relations[relation] = RelationInfo.Of((Relation)relation).IsOrdered
                ? BestList(bodies, relation)
                : UnionByTarget([.. bodies.SelectMany(body => body.Relations[relation] ?? []).Select(edge => edge.Copy())], newerWins: false);
        }

        return result;
    }

    /// <summary>One edge per target, at the place where it was first stated. Changes the edges given.</summary>
    public static List<NodeEdge>? UnionByTarget(List<NodeEdge> edges, bool newerWins)
    {
        if (edges.Count == 0) return null;
        var places = new Dictionary<int, NodeEdge>(edges.Count);
        var result = new List<NodeEdge>(edges.Count);
        foreach (var edge in edges)
        {
            if (places.TryAdd(edge.Target, edge)) result.Add(edge);
            else places[edge.Target].Absorb(edge, newerWins);
        }

        return result;
    }

    public static PropertyValue Distinct(PropertyValue list) => PropertyValue.TextList([.. list.AsTextList.Distinct()]);

    private static PropertyValue Prefer(NodeProperty property, PropertyValue own, PropertyValue other)
    {
        if (own.Type == PropertyType.TextList) return Union(own, other);
        return property == NodeProperty.AuthorsComplete ? PropertyValue.Boolean(own.AsBoolean || other.AsBoolean) : own;
    }

    private static PropertyValue Union(PropertyValue own, PropertyValue other) =>
        PropertyValue.TextList([.. own.AsTextList.Union(other.AsTextList)]);

    private static List<NodeEdge>? BestList(IReadOnlyList<NodeBody> bodies, int relation)
    {
        NodeBody? best = null;
        foreach (var body in bodies)
        {
            if (body.Relations[relation] is not { Count: > 0 } list) continue;
            if (best is null || Rank(body, list.Count) > Rank(best, best.Edges(relation).Length)) best = body;
        }

        return best?.Relations[relation];
    }

    private static long Rank(NodeBody body, int length) => (body.AuthorsMayBeComplete ? 1L << 32 : 0) + length;
}
