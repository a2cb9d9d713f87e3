using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.GraphQL.Http.Reading;

/// <summary>What one HTTP request asks for: a single GraphQL request or, when <see cref="Several"/> is set, an array of them.</summary>
/// <param name="Single">Meaningful only while <see cref="Several"/> is null.</param>
/// <param name="Several">The requests of an array, at least one; null for a single request.</param>
internal readonly record struct RequestBatch(RequestParameters Single, IReadOnlyList<RequestParameters>? Several = null)
{
    /// <summary>The request at a position of the array; 0 also names a single request.</summary>
    public RequestParameters this[int index] => Several is null ? Single : Several[index];

    /// <summary>Whether the client asks what its requests cost.</summary>
    public bool ReportsCost { get; init; }

    public int Count => Several?.Count ?? 1;

    public GraphQLRequest RequestAt(int index, object? state, bool queriesOnly) => new()
    {
        Query = this[index].Query,
        OperationName = this[index].OperationName,
        Variables = this[index].Variables,
        State = state,
        QueriesOnly = queriesOnly,
        ReportsCost = ReportsCost,
    };
}
