namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>
/// The braces of an operation, fragment or field and what they select (§2.4). Holds at least one selection when it comes from the
/// parser.
/// </summary>
public sealed class SelectionSetNode(SourceLocation location, IReadOnlyList<SelectionNode> selections)
    : SyntaxNode(location)
{
    /// <summary>In source order, which is also the order of the response.</summary>
    public IReadOnlyList<SelectionNode> Selections { get; } = selections;
}
