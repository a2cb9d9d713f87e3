namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>A variable that an operation declares (§2.10).</summary>
public sealed class VariableDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    string name,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(location)
{
    public StringValueNode? Description { get; } = description;

    /// <summary>Without the leading <c>$</c>.</summary>
    public string Name { get; } = name;

    public TypeNode Type { get; } = type;

    /// <summary>A constant: the parser refuses variables inside it.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
