using KnowledgeGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.GraphQL.Http.Writing;

/// <summary>The HTTP status for the outcome of an execution (GraphQL over HTTP, "Status Codes").</summary>
internal static class OutcomeStatus
{
    /// <param name="outcome">How the execution ended.</param>
    /// <param name="type">With plain JSON every readable request is answered by 200.</param>
    /// <param name="isGet">A GET that asks for more than a query is answered by 405 whatever the type.</param>
    public static int Of(ExecutionOutcome outcome, ResponseMediaType type, bool isGet) => outcome switch
    {
        ExecutionOutcome.OperationNotAllowed when isGet => StatusCodes.Status405MethodNotAllowed,
        ExecutionOutcome.Completed => StatusCodes.Status200OK,
        _ when type == ResponseMediaType.Json => StatusCodes.Status200OK,
        ExecutionOutcome.TimedOut or ExecutionOutcome.Cancelled => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };
}
