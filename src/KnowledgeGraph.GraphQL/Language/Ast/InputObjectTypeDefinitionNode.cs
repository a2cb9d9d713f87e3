namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary><c>input</c> (§3.10).</summary>
public sealed class InputObjectTypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    string name,
    bool isExtension,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields)
    : TypeDefinitionNode(location, description, name, isExtension, directives)
{
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}
