using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Testing;

/// <summary>All that one source has said about one node, newer over older.</summary>
internal sealed record ReferenceStatement(
    ImmutableSortedDictionary<NodeProperty, PropertyValue> Properties,
    ImmutableSortedDictionary<Relation, ImmutableList<ReferenceEdge>> Edges)
{
    public static ReferenceStatement Empty { get; } = new(
        ImmutableSortedDictionary<NodeProperty, PropertyValue>.Empty, ImmutableSortedDictionary<Relation, ImmutableList<ReferenceEdge>>.Empty);

    public static ReferenceStatement Of(NodeStatement statement)
    {
        var properties = Empty.Properties.SetItems(statement.Properties);
        var edges = statement.Relations.GroupBy(edge => edge.Relation)
            .ToImmutableSortedDictionary(group => group.Key, group => group.Select(ReferenceEdge.Of).ToImmutableList());
        return new(properties, edges);
    }

    public ImmutableList<ReferenceEdge> EdgesOf(Relation relation) => Edges.GetValueOrDefault(relation, []);

    /// <summary>
    /// Property by property: text lists grow, others are replaced. An ordered relation that the newer statement holds is replaced as a
    /// whole, a set grows by target.
    /// </summary>
    /// <param name="newer">Said later by the same source.</param>
    /// <param name="node">Tells which node an id means, so that two ids of one target are one edge.</param>
    public ReferenceStatement OverlaidBy(ReferenceStatement newer, Func<Relation, ExternalId, NodeId> node)
    {
        var properties = Properties;
        foreach (var (property, value) in newer.Properties)
        {
            var isList = PropertyInfo.Of(property).Type == PropertyType.TextList && properties.ContainsKey(property);
            properties = properties.SetItem(
                property, isList ? PropertyValue.TextList([.. properties[property].AsTextList.Union(value.AsTextList)]) : value);
        }

        var edges = Edges;
        foreach (var (relation, list) in newer.Edges)
        {
            var merged = RelationInfo.Of(relation).IsOrdered ? list : Overlay(EdgesOf(relation).AddRange(list), node);
            edges = edges.SetItem(relation, merged);
        }

        return new(properties, edges);
    }

    public static ImmutableList<ReferenceEdge> Overlay(IEnumerable<ReferenceEdge> edges, Func<Relation, ExternalId, NodeId> node) =>
        UnionByTarget(edges, node, (older, newer) => older.OverlaidBy(newer));

    /// <summary>One edge per target node, where it was first stated; later ones are merged into it.</summary>
    public static ImmutableList<ReferenceEdge> UnionByTarget(
        IEnumerable<ReferenceEdge> edges,
        Func<Relation, ExternalId, NodeId> node,
        Func<ReferenceEdge, ReferenceEdge, ReferenceEdge> merge)
    {
        var places = new Dictionary<NodeId, int>();
        var result = new List<ReferenceEdge>();
        foreach (var edge in edges)
        {
            if (places.TryAdd(node(edge.Relation, edge.Target), result.Count)) result.Add(edge);
            else
            {
                var place = places[node(edge.Relation, edge.Target)];
                result[place] = merge(result[place], edge);
            }
        }

        return [.. result];
    }

    public bool SameAs(ReferenceStatement other) =>
        Properties.SequenceEqual(other.Properties)
        && Edges.Keys.SequenceEqual(other.Edges.Keys)
        && Edges.All(pair => pair.Value.Count == other.Edges[pair.Key].Count
            && pair.Value.Zip(other.Edges[pair.Key]).All(two => two.First.SameAs(two.Second)));
}
