namespace KnowledgeGraph.GraphQL.Types;

/// <summary><c>[ItemType]</c> (§3.11).</summary>
public sealed class ListType(GraphQLType itemType) : GraphQLType
{
    public GraphQLType ItemType { get; } = itemType;

    public override TypeKind Kind => TypeKind.List;

    public override NamedType Named => ItemType.Named;

    public override string ToString() => $"[{ItemType}]";
}
