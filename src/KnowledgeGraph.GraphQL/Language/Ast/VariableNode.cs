namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>A use of a variable as a value (§2.10).</summary>
public sealed class VariableNode(SourceLocation location, string name)
    : ValueNode(location)
{
    /// <summary>Without the leading <c>$</c>.</summary>
    public string Name { get; } = name;
}
