namespace KnowledgeGraph.GraphQL.Tests.Execution.Library;

internal sealed record Shelf(string Label, int[] Books, Magazine[] Magazines);
