namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary><c>true</c> or <c>false</c> (§2.9.3).</summary>
public sealed class BooleanValueNode(SourceLocation location, bool value)
    : ValueNode(location)
{
    public bool Value { get; } = value;
}
