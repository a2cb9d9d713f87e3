using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Planning;

namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>
/// The field errors of a response, in the order of the plan. For one thread. Beyond the limit errors are counted, not kept.
/// </summary>
internal sealed class ErrorCollector(int limit)
{
    private readonly List<GraphQLError> _errors = [];
    private long _leftOut;

    /// <param name="value">The value that failed.</param>
    /// <param name="row">Which row of it.</param>
    /// <param name="message">Written for the client.</param>
    /// <param name="code">For <c>extensions.code</c>.</param>
    /// <param name="details">More for <c>extensions</c>.</param>
    public void Add(CompletedValue value, int row, string message, string code, IReadOnlyDictionary<string, object?>? details = null)
    {
        if (_errors.Count >= limit)
        {
            _leftOut++;
            return;
        }

        List<PathSegment> path = [];
        value.AppendPath(row, path);
        FieldPlan field = value.Field;
        _errors.Add(new GraphQLError(message, code, field.Locations, path, details));
    }

    public IReadOnlyList<GraphQLError> ToList()
    {
        if (_leftOut > 0)
        {
            _errors.Add(new GraphQLError(
                $"{_leftOut} more errors are not listed, because a response lists {limit} at most.",
                ErrorCodes.LimitExceeded,
                details: new Dictionary<string, object?> { ["limit"] = "maxErrors", ["maximum"] = limit }));
        }

        return _errors;
    }
}
