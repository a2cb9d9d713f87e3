namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary><c>schema { query: … }</c> (§3.3).</summary>
public sealed class SchemaDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    : TypeSystemDefinitionNode(location, description)
{
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}
