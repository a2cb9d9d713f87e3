using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Testing;

/// <summary>Whether a node satisfies a filter, read off the filter's documentation.</summary>
internal static class ReferenceFilter
{
    /// <summary>Refuses a filter that cannot mean anything for the kind, whether or not a node would meet it.</summary>
    public static void Check(NodeKind kind, NodeFilter? filter)
    {
        switch (filter)
        {
            case NodeFilter.All all:
                foreach (var inner in all.Filters) Check(kind, inner);
                break;
            case NodeFilter.Any any:
                foreach (var inner in any.Filters) Check(kind, inner);
                break;
            case NodeFilter.Not not:
                Check(kind, not.Filter);
                break;
            case NodeFilter.Compare compare:
                CheckCompare(compare);
                break;
            case NodeFilter.Related related:
                var info = RelationInfo.Of(related.Relation);
                var isForward = related.Direction == Direction.Forward;
                if ((isForward ? info.Owner : info.Target) != kind)
                    throw Invalid($"{info.Name} does not start {related.Direction} at a {kind}; use a relation that does.");
                Check(isForward ? info.Target : info.Owner, related.Filter);
                break;
        }
    }

    public static bool Holds(ReferenceGraph graph, NodeId node, NodeFilter? filter) => filter switch
    {
        null => true,
        NodeFilter.All all => all.Filters.All(inner => Holds(graph, node, inner)),
        NodeFilter.Any any => any.Filters.Any(inner => Holds(graph, node, inner)),
        NodeFilter.Not not => !Holds(graph, node, not.Filter),
        NodeFilter.HasId has => has.Ids.Any(id => graph.Find(node.Kind, id) == node),
        NodeFilter.Compare compare => Holds(graph.Nodes[node].Effective(compare.Property), compare),
        NodeFilter.Matches matches => MatchesName(graph.Nodes[node], matches.Text),
        NodeFilter.Related related => Holds(graph, node, related),
        _ => throw Invalid($"Unknown filter {filter.GetType().Name}."),
    };

    private static bool Holds(ReferenceGraph graph, NodeId node, NodeFilter.Related related)
    {
        var others = graph.Links(related.Relation, related.Direction, node).Select(link => link.Other(related.Direction)).ToList();
        var matching = others.Count(other => Holds(graph, other, related.Filter));
        return related.Quantifier switch
        {
            Quantifier.Some => matching > 0,
            Quantifier.None => matching == 0,
            Quantifier.All => matching == others.Count,
            _ => matching >= (related.Minimum ?? 0) && matching <= (related.Maximum ?? long.MaxValue),
        };
    }

    private static bool Holds(PropertyValue value, NodeFilter.Compare compare)
    {
        if (compare.Comparison == Comparison.IsMissing) return value.IsNone || IsEmptyList(value);
        if (value.IsNone) return false;
        return value.Type == PropertyType.TextList
            ? value.AsTextList.Any(item => Holds(PropertyValue.Text(item), compare.Comparison, compare.Values))
            : Holds(value, compare.Comparison, compare.Values);
    }

    private static bool Holds(PropertyValue value, Comparison comparison, IReadOnlyList<PropertyValue> values) => comparison switch
    {
        Comparison.Equal => value == values[0],
        Comparison.NotEqual => value != values[0],
        Comparison.Less => ReferenceValues.Compare(value, values[0]) < 0,
        Comparison.LessOrEqual => ReferenceValues.Compare(value, values[0]) <= 0,
        Comparison.Greater => ReferenceValues.Compare(value, values[0]) > 0,
        Comparison.GreaterOrEqual => ReferenceValues.Compare(value, values[0]) >= 0,
        Comparison.Contains => Fold(value).Contains(Fold(values[0]), StringComparison.Ordinal),
        Comparison.StartsWith => Fold(value).StartsWith(Fold(values[0]), StringComparison.Ordinal),
        Comparison.In => values.Contains(value),
        _ => throw Invalid($"Unknown comparison {comparison}."),
    };

    private static bool MatchesName(ReferenceNode node, string text)
    {
        var name = node.Effective(NodeProperty.Name);
        var words = ReferenceSearch.Words(name.IsNone ? "" : name.AsText);
        return ReferenceSearch.Words(text).All(words.Contains);
    }

    private static void CheckCompare(NodeFilter.Compare compare)
    {
        var info = PropertyInfo.Of(compare.Property);
        var type = info.Type == PropertyType.TextList ? PropertyType.Text : info.Type;
        var takesOne = compare.Comparison is not (Comparison.In or Comparison.IsMissing);
        if (takesOne && compare.Values.Count != 1)
            throw Invalid($"{compare.Comparison} on {info.Name} takes one value, not {compare.Values.Count}.");
        foreach (var value in compare.Values)
        {
            if (value.Type != type) throw Invalid($"{info.Name} compares with values of type {type}, not {value.Type}.");
        }

        if (compare.Comparison is Comparison.Contains or Comparison.StartsWith && type != PropertyType.Text)
            throw Invalid($"{compare.Comparison} works on text; {info.Name} is of type {info.Type}.");
    }

    private static bool IsEmptyList(PropertyValue value) => value.Type == PropertyType.TextList && value.AsTextList.Count == 0;

    private static string Fold(PropertyValue value) => ContentHash.Fold(value.AsText);

    private static StoreException Invalid(string message) => new(StoreFault.Invalid, message);
}
