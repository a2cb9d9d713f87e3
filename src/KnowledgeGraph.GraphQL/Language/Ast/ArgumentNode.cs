namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>A name and value given to a field or directive (§2.6). Order carries no meaning.</summary>
public sealed class ArgumentNode(SourceLocation location, string name, ValueNode value)
    : SyntaxNode(location)
{
    public string Name { get; } = name;

    public ValueNode Value { get; } = value;
}
