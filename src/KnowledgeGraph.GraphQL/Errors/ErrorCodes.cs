namespace KnowledgeGraph.GraphQL.Errors;

/// <summary>
/// The engine's own values of <c>extensions.code</c>. The specification leaves codes open; where clients already look for a code by
/// custom, that spelling is used.
/// </summary>
public static class ErrorCodes
{
    /// <summary>The text is not GraphQL, or passes a limit of the parser.</summary>
    public const string SyntaxError = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document breaks a rule of chapter 5.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>No operation of the document fits the operation name.</summary>
    public const string OperationNotFound = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>A variable or argument value cannot be coerced to its type, or a resolver refuses it.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The request itself, not its GraphQL text, is malformed.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>A limit on the size or the cost of a request or response was passed; the error's details name it.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>The request ran into its time limit.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>The client went away or the host is stopping.</summary>
    public const string Cancelled = "CANCELLED";

    /// <summary>The service cannot answer for now: it starts, stops, or has lost what it reads from.</summary>
    public const string ServiceUnavailable = "SERVICE_UNAVAILABLE";

    /// <summary>A non-null field had no value.</summary>
    public const string UnexpectedNull = "UNEXPECTED_NULL";

    /// <summary>A fault of the server; its cause is told to the host's fault observer, not to the client.</summary>
    public const string InternalError = "INTERNAL_SERVER_ERROR";
}
