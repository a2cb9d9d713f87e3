using KnowledgeGraph.Model;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Whether two filters say the same in the same words. What means the same in other words may count as different.</summary>
internal static class SameFilter
{
    public static bool AreEqual(NodeFilter? one, NodeFilter? other)
    {
        if (ReferenceEquals(one, other)) return true;
        return (one, other) switch
        {
            (NodeFilter.All a, NodeFilter.All b) => AreEqual(a.Filters, b.Filters),
            (NodeFilter.Any a, NodeFilter.Any b) => AreEqual(a.Filters, b.Filters),
            (NodeFilter.Not a, NodeFilter.Not b) => AreEqual(a.Filter, b.Filter),
            (NodeFilter.HasId a, NodeFilter.HasId b) => a.Ids.SequenceEqual(b.Ids),
            (NodeFilter.Compare a, NodeFilter.Compare b) =>
                a.Property == b.Property && a.Comparison == b.Comparison && a.Values.SequenceEqual(b.Values),
            (NodeFilter.Matches a, NodeFilter.Matches b) => a.Text == b.Text,
            (NodeFilter.Related a, NodeFilter.Related b) =>
                a with { Filter = null } == b with { Filter = null } && AreEqual(a.Filter, b.Filter),
            _ => false,
        };
    }

    private static bool AreEqual(IReadOnlyList<NodeFilter> some, IReadOnlyList<NodeFilter> others)
    {
        if (some.Count != others.Count) return false;
        for (var i = 0; i < some.Count; i++)
        {
            if (!AreEqual(some[i], others[i])) return false;
        }

        return true;
    }
}
