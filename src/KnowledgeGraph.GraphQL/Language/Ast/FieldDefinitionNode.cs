namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>A field of an object or interface type (§3.6 <c>FieldDefinition</c>).</summary>
public sealed class FieldDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    string name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    TypeNode type,
    IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(location)
{
    public StringValueNode? Description { get; } = description;

    public string Name { get; } = name;

    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    public TypeNode Type { get; } = type;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
