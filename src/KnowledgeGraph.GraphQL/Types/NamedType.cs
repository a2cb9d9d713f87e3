namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A type that a schema defines by name (§3.4).</summary>
public abstract class NamedType(string name, string? description) : GraphQLType
{
    public string Name { get; } = name;

    /// <summary>CommonMark, or null.</summary>
    public string? Description { get; } = description;

    public override NamedType Named => this;

    public override string ToString() => Name;
}
