using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>How to follow a relation.</summary>
/// <param name="Relation">Which relation.</param>
/// <param name="Direction">Forward from owner to target, or backward.</param>
/// <param name="Filter">Condition on the nodes at the other end; null for all.</param>
/// <param name="Order">Terms of the order; empty means as listed when forward, by key when backward.</param>
/// <param name="Window">Slice per start node; default everything.</param>
/// <param name="EdgeProperties">Properties of the edges to read; one column each in the result.</param>
/// <param name="WithTotals">True to count per start node what the filter leaves, before the window.</param>
/// <param name="WithCursors">True to return a cursor per edge.</param>
public sealed record ExpandQuery(
    Relation Relation,
    Direction Direction,
    NodeFilter? Filter,
    IReadOnlyList<NodeOrder> Order,
    Window Window,
    IReadOnlyList<RelationProperty> EdgeProperties,
    bool WithTotals = false,
    bool WithCursors = false)
{
    /// <summary>Everything at the other end, in the default order.</summary>
    public static ExpandQuery Plain(Relation relation, Direction direction) =>
        new(relation, direction, null, [], Window.Everything, []);
}
