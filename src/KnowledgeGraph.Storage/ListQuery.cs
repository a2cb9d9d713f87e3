using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>Which nodes of a kind, in which order, which slice.</summary>
/// <param name="Kind">Kind of the nodes listed.</param>
/// <param name="Filter">Null for all.</param>
/// <param name="Order">Terms of the order; empty means by key.</param>
/// <param name="Window">Slice; default everything.</param>
/// <param name="WithTotal">True to count what the filter leaves, before the window.</param>
/// <param name="WithCursors">True to return a cursor per node.</param>
public sealed record ListQuery(
    NodeKind Kind,
    NodeFilter? Filter,
    IReadOnlyList<NodeOrder> Order,
    Window Window,
    bool WithTotal = false,
    bool WithCursors = false);
