using KnowledgeGraph.Model;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// Where a filter leaves out nodes that are related to named ones ("papers that do not cite this one"), as many nodes pass as without that
/// condition, less those left out, who are few and are found from the named nodes. To ask every node instead takes some hundred
/// milliseconds for the papers of the ACL Anthology, the difference about five.
/// </summary>
/// <param name="Rest">The filter without that condition.</param>
/// <param name="LeftOut">What those pass who are left out by it alone.</param>
/// <param name="Anchor">Where the search for them begins.</param>
internal sealed record FilterExclusion(NodeFilter Rest, NodeFilter LeftOut, FilterAnchor Anchor)
{
    /// <summary>The first such condition among those that all nodes must pass; null where there is none.</summary>
    public static FilterExclusion? Find(NodeKind kind, NodeFilter filter)
    {
        if (FindPart(kind, filter) is not { } part || Opposite(part) is not { } opposite) return null;
        var leftOut = Replace(filter, part, opposite);
        return FilterAnchor.Find(kind, leftOut) is { } anchor ? new(Replace(filter, part, new NodeFilter.All([])), leftOut, anchor) : null;
    }

    private static NodeFilter? FindPart(NodeKind kind, NodeFilter filter) => filter switch
    {
        NodeFilter.All all => all.Filters.Select(inner => FindPart(kind, inner)).FirstOrDefault(part => part is not null),
        _ => FilterAnchor.Find(kind, Opposite(filter)) is null ? null : filter,
    };

    private static NodeFilter? Opposite(NodeFilter filter) => filter switch
    {
        NodeFilter.Related { Quantifier: Quantifier.None } related => related with { Quantifier = Quantifier.Some },
        NodeFilter.Not { Filter: NodeFilter.Related { Quantifier: Quantifier.Some } related } => related,
        _ => null,
    };

    /// <summary>The other conditions stay as deep as they were.</summary>
    private static NodeFilter Replace(NodeFilter filter, NodeFilter part, NodeFilter other)
    {
        if (ReferenceEquals(filter, part)) return other;
        return filter is NodeFilter.All all ? new NodeFilter.All([.. all.Filters.Select(inner => Replace(inner, part, other))]) : filter;
    }
}
