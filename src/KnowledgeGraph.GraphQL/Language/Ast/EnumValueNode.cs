namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>A bare name as a value (§2.9.6); never <c>true</c>, <c>false</c> or <c>null</c>.</summary>
public sealed class EnumValueNode(SourceLocation location, string name)
    : ValueNode(location)
{
    public string Name { get; } = name;
}
