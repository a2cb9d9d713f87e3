namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary><c>[ItemType]</c> (§2.11).</summary>
public sealed class ListTypeNode(SourceLocation location, TypeNode itemType)
    : TypeNode(location)
{
    public TypeNode ItemType { get; } = itemType;
}
