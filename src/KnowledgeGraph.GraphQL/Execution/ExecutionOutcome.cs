namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>How an execution ended: what a transport needs to choose a status before it sends the response.</summary>
public enum ExecutionOutcome
{
    /// <summary>The response has <c>data</c>, perhaps null or with field errors beside it.</summary>
    Completed,

    /// <summary>The document could not be read: a request error without <c>data</c>.</summary>
    SyntaxError,

    /// <summary>The document breaks a validation rule or names no operation: a request error without <c>data</c>.</summary>
    ValidationError,

    /// <summary>The variables do not fit their types: a request error without <c>data</c>.</summary>
    VariableError,

    /// <summary>The operation is no query, but <see cref="GraphQLRequest.QueriesOnly"/> was set.</summary>
    OperationNotAllowed,

    /// <summary>The response would pass a limit of the service: a request error without <c>data</c>.</summary>
    LimitExceeded,

    /// <summary>The time limit passed: a request error without <c>data</c>.</summary>
    TimedOut,

    /// <summary>The caller cancelled. An error response is written, though most often nobody is left to read it.</summary>
    Cancelled,
}
