namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>One top-level entry of a document (§2.2 <c>Definition</c>).</summary>
public abstract class DefinitionNode(SourceLocation location, StringValueNode? description)
    : SyntaxNode(location)
{
    /// <summary>
    /// The documentation string before the definition, or null. The September 2025 edition allows it on executable definitions too.
    /// </summary>
    public StringValueNode? Description { get; } = description;
}
