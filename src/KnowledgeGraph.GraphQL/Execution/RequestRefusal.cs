using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Request errors (§7.1.3): the response has these and no data.</summary>
internal sealed record RequestRefusal(ExecutionOutcome Outcome, IReadOnlyList<GraphQLError> Errors)
{
    public RequestRefusal(ExecutionOutcome outcome, string message, string code)
        : this(outcome, [new GraphQLError(message, code)])
    {
    }
}
