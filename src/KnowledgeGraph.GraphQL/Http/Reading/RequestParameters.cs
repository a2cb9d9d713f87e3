using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Http.PersistedQueries;

namespace KnowledgeGraph.GraphQL.Http.Reading;

/// <summary>
/// The parameters of one well-formed GraphQL-over-HTTP request. The memory may belong to the request's body and lives no longer. Of
/// the parameter <c>extensions</c> only the hash of a persisted query has a use.
/// </summary>
/// <param name="Query">The document as UTF-8; empty if the request names it by its hash alone.</param>
/// <param name="OperationName">Null if not given.</param>
/// <param name="Variables">A JSON object as UTF-8; empty if not given.</param>
/// <param name="Hash">Of the document, for persisted queries.</param>
internal readonly record struct RequestParameters(
    ReadOnlyMemory<byte> Query, string? OperationName, ReadOnlyMemory<byte> Variables, PersistedQueryHash Hash = default)
{
    public GraphQLRequest ToRequest(object? state, bool queriesOnly, bool reportsCost) => new()
    {
        Query = Query,
        OperationName = OperationName,
        Variables = Variables,
        State = state,
        QueriesOnly = queriesOnly,
        ReportsCost = reportsCost,
    };
}
