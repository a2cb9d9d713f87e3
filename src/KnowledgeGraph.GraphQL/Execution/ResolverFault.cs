namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>An unexpected exception of a resolver.</summary>
/// <param name="Field">In the form <c>Type.field</c>.</param>
/// <param name="Parents">How many parents the level had.</param>
/// <param name="Exception">As thrown.</param>
public sealed record ResolverFault(string Field, int Parents, Exception Exception);
