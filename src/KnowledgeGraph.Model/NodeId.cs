namespace KnowledgeGraph.Model;

/// <summary>
/// A node as one store names it: the kind in the top byte, the store's own number below. Valid for the store that gave it and
/// for as long as that store is open; it is not the public identity of a node (that is its <see cref="ExternalId"/> key).
/// <c>default</c> means "no node".
/// </summary>
public readonly record struct NodeId(long Value) : IComparable<NodeId>
{
    private const int KindShift = 56;

    public NodeId(NodeKind kind, long number)
        : this(((long)kind << KindShift) | number)
    {
    }

    public NodeKind Kind => (NodeKind)(Value >> KindShift);

    /// <summary>The store's number within the kind: for the embedded store a dense ordinal that starts at zero.</summary>
    public long Number => Value & ((1L << KindShift) - 1);

    public bool IsNone => Value == 0;

    public int CompareTo(NodeId other) => Value.CompareTo(other.Value);

    public override string ToString() => IsNone ? "none" : $"{Kind}#{Number}";
}
