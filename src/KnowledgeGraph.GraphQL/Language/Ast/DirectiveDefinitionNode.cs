namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary><c>directive @name on …</c> (§3.13).</summary>
public sealed class DirectiveDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    string name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    bool isRepeatable,
    IReadOnlyList<DirectiveLocation> locations)
    : TypeSystemDefinitionNode(location, description)
{
    /// <summary>Without the leading <c>@</c>.</summary>
    public string Name { get; } = name;

    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    public bool IsRepeatable { get; } = isRepeatable;

    public IReadOnlyList<DirectiveLocation> Locations { get; } = locations;
}
