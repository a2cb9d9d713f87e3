using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Testing;

/// <summary>Counts nodes per value or per related node; a node counts once in each of its groups.</summary>
internal static class ReferenceFacets
{
    public static FacetList Of(ReferenceGraph graph, FacetQuery query)
    {
        if ((query.Property == NodeProperty.None) == (query.Relation == Relation.None))
            throw new StoreException(StoreFault.Invalid, "A facet groups by a property or by a relation: set exactly one of them.");
        if (query.Limit < 0) throw new StoreException(StoreFault.Invalid, $"A facet cannot return {query.Limit} groups; ask for zero or more.");
        ReferenceFilter.Check(query.Kind, query.Filter);
        var nodes = graph.Visible(query.Kind).Where(node => ReferenceFilter.Holds(graph, node, query.Filter)).ToList();
        return query.Property != NodeProperty.None ? ByProperty(graph, query, nodes) : ByRelation(graph, query, nodes);
    }

    private static FacetList ByProperty(ReferenceGraph graph, FacetQuery query, List<NodeId> nodes)
    {
        var values = nodes.Select(node => Items(graph.Nodes[node].Effective(query.Property)).ToList()).ToList();
        var groups = values.SelectMany(items => items).GroupBy(value => value)
            .Select(group => new Facet(group.Key, default, group.Count()))
            .OrderByDescending(facet => facet.Count)
            .ThenBy(facet => facet.Value, Comparer<PropertyValue>.Create(ReferenceValues.Compare)).ToList();
        return new([.. groups.Take(query.Limit)], groups.Count, values.Count(items => items.Count == 0));
    }

    private static FacetList ByRelation(ReferenceGraph graph, FacetQuery query, List<NodeId> nodes)
    {
        var related = nodes.Select(node => graph.Links(query.Relation, query.Direction, node)
            .Select(link => link.Other(query.Direction)).Distinct().ToList()).ToList();
        var groups = related.SelectMany(others => others).GroupBy(node => node)
            .Select(group => new Facet(default, group.Key, group.Count()))
            .OrderByDescending(facet => facet.Count).ThenBy(facet => graph.Key(facet.Node), Utf8Order.Instance).ToList();
        return new([.. groups.Take(query.Limit)], groups.Count, related.Count(others => others.Count == 0));
    }

    private static IEnumerable<PropertyValue> Items(PropertyValue value) => value.Type switch
    {
        PropertyType.None => [],
        PropertyType.TextList => value.AsTextList.Distinct().Select(PropertyValue.Text),
        _ => [value],
    };
}
