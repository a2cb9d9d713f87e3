namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>An argument of a field or directive, or a field of an input object (§3.6.1 <c>InputValueDefinition</c>).</summary>
public sealed class InputValueDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    string name,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(location)
{
    public StringValueNode? Description { get; } = description;

    public string Name { get; } = name;

    public TypeNode Type { get; } = type;

    /// <summary>A constant, or null when there is no default.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
