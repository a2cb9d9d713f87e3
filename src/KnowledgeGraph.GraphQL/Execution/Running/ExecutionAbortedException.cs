using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>Ends an execution as a whole: the response has this error and no data.</summary>
internal sealed class ExecutionAbortedException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLError Error { get; } = error;

    public static ExecutionAbortedException TooManyNodes(long limit) => new(new GraphQLError(
        $"The response has more than {limit} objects and list items, the limit of this service. Ask for fewer items a page.",
        ErrorCodes.LimitExceeded,
        details: new Dictionary<string, object?> { ["limit"] = "maxNodes", ["maximum"] = limit }));
}
