namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary><c>... on Type { }</c> or <c>... { }</c> (§2.8.2).</summary>
public sealed class InlineFragmentNode(
    SourceLocation location,
    NamedTypeNode? typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : SelectionNode(location, directives)
{
    /// <summary>Null when the fragment applies to the type around it.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
