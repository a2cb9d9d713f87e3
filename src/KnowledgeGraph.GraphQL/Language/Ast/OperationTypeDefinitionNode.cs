namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>The root type of one kind of operation inside a schema definition (§3.3.1).</summary>
public sealed class OperationTypeDefinitionNode(SourceLocation location, OperationType operation, NamedTypeNode type)
    : SyntaxNode(location)
{
    public OperationType Operation { get; } = operation;

    public NamedTypeNode Type { get; } = type;
}
