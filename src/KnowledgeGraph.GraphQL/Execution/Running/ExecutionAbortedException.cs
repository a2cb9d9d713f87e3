using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>Ends an execution as a whole: the response has this error and no data.</summary>
internal sealed class ExecutionAbortedException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLError Error { get; } = error;

    public static ExecutionAbortedException TooManyNodes(long limit) => PassedLimit(
        "maxNodes", limit, $"The response has more than {limit} objects and list items, the limit of this service. Ask for fewer items a page.");

    public static ExecutionAbortedException TooExpensive(long limit) => PassedLimit(
        "complexity",
        limit,
        $"The lists that were found make the operation cost more than {limit} units, the limit of this service: every object costs the " +
        "weights of its selected fields. Ask for fewer items a page or fewer levels.");

    public static ExecutionAbortedException TooManySelections(int limit) => PassedLimit(
        "maxPlannedFields", limit, $"The operation selects more than {limit} fields, counted after fragments are merged. Split it into several requests.");

    public static ExecutionAbortedException TooDeep(int limit) => PassedLimit(
        "maxDepth", limit, $"The response is nested more than {limit} objects deep, the limit of this service. Ask for fewer levels.");

    private static ExecutionAbortedException PassedLimit(string name, long maximum, string message) => new(new GraphQLError(
        message, ErrorCodes.LimitExceeded, details: new Dictionary<string, object?> { ["limit"] = name, ["maximum"] = maximum }));
}
