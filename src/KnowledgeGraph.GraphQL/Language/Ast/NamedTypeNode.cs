namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>A reference to a type by name (§2.11); also used for type conditions, interfaces and union members.</summary>
public sealed class NamedTypeNode(SourceLocation location, string name)
    : TypeNode(location)
{
    public string Name { get; } = name;
}
