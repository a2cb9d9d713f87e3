namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>An explicit <c>null</c>, which differs from leaving the value out (§2.9.5).</summary>
public sealed class NullValueNode(SourceLocation location)
    : ValueNode(location);
