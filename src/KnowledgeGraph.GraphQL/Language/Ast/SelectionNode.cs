namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>A field, fragment spread or inline fragment (§2.4 <c>Selection</c>).</summary>
public abstract class SelectionNode(SourceLocation location, IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(location)
{
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
