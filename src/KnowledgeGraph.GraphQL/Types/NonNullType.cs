namespace KnowledgeGraph.GraphQL.Types;

/// <summary><c>InnerType!</c> (§3.12). The inner type is never itself non-null.</summary>
public sealed class NonNullType : GraphQLType
{
    public NonNullType(GraphQLType innerType)
    {
        if (innerType is NonNullType)
        {
            throw new ArgumentException($"The type {innerType} is non-null already; a second '!' has no meaning.", nameof(innerType));
        }

        InnerType = innerType;
    }

    public GraphQLType InnerType { get; }

    public override TypeKind Kind => TypeKind.NonNull;

    public override NamedType Named => InnerType.Named;

    public override GraphQLType NullableType => InnerType;

    public override string ToString() => $"{InnerType}!";
}
