namespace KnowledgeGraph.GraphQL.Tests.Execution.Library;

internal sealed record Magazine(string Id, string Title, int Issue);
