namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>
/// The definition or, when <see cref="IsExtension"/> is set, the extension of a named type (§3.4). One node serves both because their
/// grammars differ only by the description and by what may be left out.
/// </summary>
public abstract class TypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    string name,
    bool isExtension,
    IReadOnlyList<DirectiveNode> directives)
    : TypeSystemDefinitionNode(location, description)
{
    public string Name { get; } = name;

    /// <summary>True for <c>extend type …</c>; an extension has no description.</summary>
    public bool IsExtension { get; } = isExtension;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
