namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary><c>InnerType!</c> (§2.11).</summary>
public sealed class NonNullTypeNode(SourceLocation location, TypeNode innerType)
    : TypeNode(location)
{
    /// <summary>A named or list type: the grammar has no double <c>!</c>.</summary>
    public TypeNode InnerType { get; } = innerType;
}
