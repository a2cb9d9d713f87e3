namespace KnowledgeGraph.Model;

/// <summary>A condition on nodes of one kind. Immutable. Property and relation conditions combine with and, or, not at any depth.</summary>
public abstract record NodeFilter
{
    private NodeFilter()
    {
    }

    /// <summary>True when all hold; an empty list holds.</summary>
    public sealed record All(IReadOnlyList<NodeFilter> Filters) : NodeFilter;

    /// <summary>True when one holds; an empty list does not hold.</summary>
    public sealed record Any(IReadOnlyList<NodeFilter> Filters) : NodeFilter;

    public sealed record Not(NodeFilter Filter) : NodeFilter;

    /// <summary>The node is one of these (by any id). Unknown ids match nothing.</summary>
    public sealed record HasId(IReadOnlyList<ExternalId> Ids) : NodeFilter;

    /// <summary>
    /// Compares a property. A node that does not state the property matches only <see cref="Comparison.IsMissing"/>.
    /// Text lists match when one item does. Text compares by ordinal; <see cref="Comparison.Contains"/> and
    /// <see cref="Comparison.StartsWith"/> compare folded text (see <see cref="ContentHash.Fold"/>).
    /// </summary>
    public sealed record Compare(NodeProperty Property, Comparison Comparison, IReadOnlyList<PropertyValue> Values) : NodeFilter;

    /// <summary>The title or name holds every word of the text, as full-text search understands words.</summary>
    public sealed record Matches(string Text) : NodeFilter;

    /// <summary>Counts the related nodes that satisfy <paramref name="Filter"/> (null: all) and compares the number.</summary>
    /// <param name="Relation">Which relation.</param>
    /// <param name="Direction">Seen from the filtered node.</param>
    /// <param name="Filter">Condition on the related nodes.</param>
    /// <param name="Quantifier">How the matches decide.</param>
    /// <param name="Minimum">For <see cref="Quantifier.Count"/>: inclusive lower bound, null for none.</param>
    /// <param name="Maximum">For <see cref="Quantifier.Count"/>: inclusive upper bound, null for none.</param>
    public sealed record Related(
        Relation Relation,
        Direction Direction,
        NodeFilter? Filter,
        Quantifier Quantifier,
        long? Minimum = null,
        long? Maximum = null) : NodeFilter;
}
