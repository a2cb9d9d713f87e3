namespace KnowledgeGraph.GraphQL.Types.Building;

/// <summary>Declares a union type.</summary>
internal sealed class UnionTypeBuilder(string name, string? description, IReadOnlyList<string> members) : TypeBuilder(name)
{
    internal override NamedType Create() => new UnionType(Name, description);

    internal override void Complete(NamedType type, TypeTable types) =>
        ((UnionType)type).Complete([.. members.Select(member => types.Find<ObjectType>(member, Name)).OfType<ObjectType>()]);
}
