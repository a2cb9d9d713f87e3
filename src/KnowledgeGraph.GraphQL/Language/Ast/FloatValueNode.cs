namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>A literal with a fraction or exponent (§2.9.2), kept as written so that printing loses no precision.</summary>
public sealed class FloatValueNode(SourceLocation location, string text)
    : ValueNode(location)
{
    /// <summary>Valid JSON number syntax.</summary>
    public string Text { get; } = text;
}
