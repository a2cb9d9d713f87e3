namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>
/// A query, mutation or subscription (§2.3). The shorthand <c>{ … }</c> is a query without name, variables and directives.
/// </summary>
public sealed class OperationDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    OperationType operation,
    string? name,
    IReadOnlyList<VariableDefinitionNode> variableDefinitions,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : ExecutableDefinitionNode(location, description, directives, selectionSet)
{
    public OperationType Operation { get; } = operation;

    /// <summary>Null for an anonymous operation.</summary>
    public string? Name { get; } = name;

    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;
}
