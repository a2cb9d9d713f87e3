namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A union type (§3.8).</summary>
public sealed class UnionType(string name, string? description) : CompositeType(name, description)
{
    /// <summary>In the order of declaration.</summary>
    public IReadOnlyList<ObjectType> Members { get; private set; } = [];

    public override TypeKind Kind => TypeKind.Union;

    internal void Complete(IReadOnlyList<ObjectType> members) => Members = members;
}
