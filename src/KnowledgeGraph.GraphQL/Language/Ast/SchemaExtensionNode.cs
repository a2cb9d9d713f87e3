namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary><c>extend schema …</c> (§3.3.2).</summary>
public sealed class SchemaExtensionNode(
    SourceLocation location,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    : TypeSystemDefinitionNode(location, null)
{
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}
