namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>A reference to a type as written after a colon (§2.11).</summary>
public abstract class TypeNode(SourceLocation location)
    : SyntaxNode(location);
