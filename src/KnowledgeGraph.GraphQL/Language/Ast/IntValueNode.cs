namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>An integer literal of any size (§2.9.1). The digits are kept as written: the type in its place decides the range.</summary>
public sealed class IntValueNode(SourceLocation location, string text)
    : ValueNode(location)
{
    /// <summary>Matches <c>-?(0|[1-9][0-9]*)</c>.</summary>
    public string Text { get; } = text;
}
