using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>The faults that a caller of a query sees, in one place.</summary>
internal static class QueryFaults
{
    public static StoreException Node(NodeId node) =>
        Invalid($"{node} is no node of this version; find it again in this snapshot.");

    public static StoreException Start(NodeId node, RelationInfo info, Direction direction) =>
        Invalid($"{info.Name} does not start {direction} at {node}; use a relation that does.");

    public static StoreException RelationOf(RelationInfo info, Direction direction, NodeKind kind) =>
        Invalid($"{info.Name} does not start {direction} at a {kind}; use a relation that does.");

    public static StoreException Kind(NodeKind kind) => Invalid($"'{kind}' is no kind of node; use Paper, Author, Institution, " +
        $"Venue or Topic.");

    public static StoreException Property(object property) => Invalid($"'{property}' is no property that the graph knows.");

    public static StoreException Relation(Relation relation) => Invalid($"'{relation}' is no relation that the graph knows.");

    public static StoreException EdgeProperty(RelationInfo info, RelationProperty property) =>
        Invalid($"{property} is no property of {info.Name}.");

    public static StoreException Cursor() => Invalid("The cursor is not one that this store made; take it from a result.");

    public static StoreException CursorOrder() => Invalid("The cursor belongs to a list of another order; start again without a cursor.");

    public static StoreException Invalid(string message) => new(StoreFault.Invalid, message);
}
