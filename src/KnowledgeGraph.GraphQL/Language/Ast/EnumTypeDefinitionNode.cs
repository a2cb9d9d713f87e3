namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary><c>enum</c> (§3.9).</summary>
public sealed class EnumTypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    string name,
    bool isExtension,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values)
    : TypeDefinitionNode(location, description, name, isExtension, directives)
{
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}
