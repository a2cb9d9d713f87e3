namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>A quoted or block string (§2.9.4).</summary>
public sealed class StringValueNode(SourceLocation location, string value, bool isBlock)
    : ValueNode(location)
{
    /// <summary>The meaning: escapes resolved, and for block strings the common indentation removed.</summary>
    public string Value { get; } = value;

    /// <summary>True when it was written with triple quotes; kept for the printer alone.</summary>
    public bool IsBlock { get; } = isBlock;
}
