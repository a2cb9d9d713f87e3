using KnowledgeGraph.Model;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>The ids that a query's filters name, and the nodes that they lead to once those were looked up.</summary>
internal sealed class FilterIds
{
    private readonly Dictionary<NodeReference, long> _numbers = [];

    /// <summary>Ids to look up before the filter is translated; without duplicates.</summary>
    /// <param name="kind">Of the filtered nodes.</param>
    /// <param name="filter">Null for none.</param>
    /// <param name="anchor">Where the search begins: the ids there are looked up by the statement itself.</param>
    public static IReadOnlyList<NodeReference> Of(NodeKind kind, NodeFilter? filter, FilterAnchor? anchor = null)
    {
        if (filter is null) return [];
        var found = new HashSet<NodeReference>();
        if (anchor is null) Collect(kind, filter, null, found);
        else
        {
            foreach (var level in anchor.Levels) Collect(level.Kind, level.Filter, level.Part, found);
        }

        return [.. found];
    }

    public void Add(NodeReference reference, NodeId node)
    {
        if (!node.IsNone) _numbers[reference] = node.Number;
    }

    /// <summary>Numbers of the nodes that were found; unknown ids lead nowhere.</summary>
    public IReadOnlyList<long> NumbersOf(NodeKind kind, IReadOnlyList<ExternalId> ids)
    {
        var numbers = new SortedSet<long>();
        foreach (var id in ids)
        {
            if (_numbers.TryGetValue(new(kind, id), out var number)) numbers.Add(number);
        }

        return [.. numbers];
    }

    private static void Collect(NodeKind kind, NodeFilter filter, NodeFilter? answered, HashSet<NodeReference> found)
    {
        if (ReferenceEquals(filter, answered)) return;
        switch (filter)
        {
            case NodeFilter.All all:
                foreach (var inner in all.Filters) Collect(kind, inner, answered, found);
                break;
            case NodeFilter.Any any:
                foreach (var inner in any.Filters) Collect(kind, inner, answered, found);
                break;
            case NodeFilter.Not not:
                Collect(kind, not.Filter, answered, found);
                break;
            case NodeFilter.HasId has:
                foreach (var id in has.Ids) found.Add(new(kind, id));
                break;
            case NodeFilter.Related { Filter: { } inner } related:
                var info = RelationInfo.Of(related.Relation);
                // What is answered of one node is not of another.
                Collect(related.Direction == Direction.Forward ? info.Target : info.Owner, inner, null, found);
                break;
        }
    }
}
