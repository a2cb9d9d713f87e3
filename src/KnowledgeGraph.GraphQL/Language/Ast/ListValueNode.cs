namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary><c>[ … ]</c> (§2.9.7).</summary>
public sealed class ListValueNode(SourceLocation location, IReadOnlyList<ValueNode> items)
    : ValueNode(location)
{
    public IReadOnlyList<ValueNode> Items { get; } = items;
}
