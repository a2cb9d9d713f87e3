namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>The selection of one field (§2.5).</summary>
public sealed class FieldNode(
    SourceLocation location,
    string? alias,
    string name,
    IReadOnlyList<ArgumentNode> arguments,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode? selectionSet)
    : SelectionNode(location, directives)
{
    public string? Alias { get; } = alias;

    public string Name { get; } = name;

    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>Null when the field is written without braces, as leaf fields must be.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The key under which the value stands in the response: the alias if there is one, else the field's name (§2.7).</summary>
    public string ResponseName => Alias ?? Name;
}
