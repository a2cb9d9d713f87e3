namespace KnowledgeGraph.GraphQL.Tests.Execution.Library;

/// <summary>A book by its number: the light source type that levels consist of.</summary>
internal readonly record struct Book(int Number);
