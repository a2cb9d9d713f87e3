namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Thrown by the <c>Parse</c> methods, which are for texts that the program itself wrote; texts of users go through <c>TryParse</c>.</summary>
public sealed class GraphQLSyntaxException(GraphQLSyntaxError error)
    : FormatException($"The GraphQL text is not valid: {error}")
{
    public GraphQLSyntaxError Error { get; } = error;
}
