namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary><c>scalar</c> (§3.5).</summary>
public sealed class ScalarTypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    string name,
    bool isExtension,
    IReadOnlyList<DirectiveNode> directives)
    : TypeDefinitionNode(location, description, name, isExtension, directives);
