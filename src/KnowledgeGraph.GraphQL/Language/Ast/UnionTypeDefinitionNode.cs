namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary><c>union</c> (§3.8).</summary>
public sealed class UnionTypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    string name,
    bool isExtension,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> memberTypes)
    : TypeDefinitionNode(location, description, name, isExtension, directives)
{
    public IReadOnlyList<NamedTypeNode> MemberTypes { get; } = memberTypes;
}
