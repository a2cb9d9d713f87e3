namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>One entry of an input object literal (§2.9.8).</summary>
public sealed class ObjectFieldNode(SourceLocation location, string name, ValueNode value)
    : SyntaxNode(location)
{
    public string Name { get; } = name;

    public ValueNode Value { get; } = value;
}
