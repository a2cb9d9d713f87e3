namespace KnowledgeGraph.GraphQL.Types.Building;

/// <summary>Gives a scalar, which is complete by itself, its place among the declared types.</summary>
internal sealed class ScalarTypeBuilder(ScalarType scalar) : TypeBuilder(scalar.Name)
{
    internal override NamedType Create() => scalar;
}
