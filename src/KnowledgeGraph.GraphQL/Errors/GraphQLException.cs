namespace KnowledgeGraph.GraphQL.Errors;

/// <summary>
/// Thrown by a resolver to refuse its field with a message that the client may read. The field becomes null at every position of its
/// level, with one error each; to refuse single positions use <see cref="Execution.Columns.FieldColumn.AddError"/>.
/// </summary>
public sealed class GraphQLException(string message, string code = ErrorCodes.BadUserInput)
    : Exception(message)
{
    public string Code { get; } = code;
}
