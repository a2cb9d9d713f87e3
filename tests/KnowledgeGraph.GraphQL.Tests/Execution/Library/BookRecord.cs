namespace KnowledgeGraph.GraphQL.Tests.Execution.Library;

internal sealed record BookRecord(
    string Title, int Pages, double Weight, Genre Genre, bool InPrint, long Isbn, DateOnly? Added, string[] Tags, int? Sequel);
