namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>One value of an enum type (§3.9 <c>EnumValueDefinition</c>).</summary>
public sealed class EnumValueDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    string name,
    IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(location)
{
    public StringValueNode? Description { get; } = description;

    public string Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
