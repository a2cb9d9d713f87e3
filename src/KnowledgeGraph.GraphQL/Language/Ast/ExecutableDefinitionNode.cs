namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>An operation or a fragment (§2.2 <c>ExecutableDefinition</c>).</summary>
public abstract class ExecutableDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : DefinitionNode(location, description)
{
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
