namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>
/// A node of the syntax tree. Nodes are immutable and compare by reference, so a tree may be shared between threads and used as a
/// dictionary key while it is validated and planned.
/// </summary>
public abstract class SyntaxNode(SourceLocation location)
{
    /// <summary>
    /// Where the node's first token stands; a description before it does not count. The default value for nodes made in code.
    /// </summary>
    public SourceLocation Location { get; } = location;
}
