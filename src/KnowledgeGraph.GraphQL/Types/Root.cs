namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The source of the root types: one value without content. A root level always has exactly one parent.</summary>
public readonly record struct Root;
