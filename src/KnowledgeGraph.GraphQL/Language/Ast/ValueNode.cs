namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>A literal or a variable in the place of an input value (§2.9).</summary>
public abstract class ValueNode(SourceLocation location)
    : SyntaxNode(location);
