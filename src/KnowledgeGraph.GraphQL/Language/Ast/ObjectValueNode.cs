namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary><c>{ name: value }</c> (§2.9.8). Repeated names survive parsing: validation refuses them.</summary>
public sealed class ObjectValueNode(SourceLocation location, IReadOnlyList<ObjectFieldNode> fields)
    : ValueNode(location)
{
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;
}
