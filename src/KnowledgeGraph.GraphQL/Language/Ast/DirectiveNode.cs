namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>A use of a directive (§2.12). Order among directives carries meaning and is kept.</summary>
public sealed class DirectiveNode(SourceLocation location, string name, IReadOnlyList<ArgumentNode> arguments)
    : SyntaxNode(location)
{
    /// <summary>Without the leading <c>@</c>.</summary>
    public string Name { get; } = name;

    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;
}
