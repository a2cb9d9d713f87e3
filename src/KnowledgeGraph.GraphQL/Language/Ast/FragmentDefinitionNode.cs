namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>A named fragment with its type condition (§2.8).</summary>
public sealed class FragmentDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    string name,
    NamedTypeNode typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : ExecutableDefinitionNode(location, description, directives, selectionSet)
{
    public string Name { get; } = name;

    public NamedTypeNode TypeCondition { get; } = typeCondition;
}
