namespace KnowledgeGraph.GraphQL.Http.Reading;

/// <summary>
/// The parameters of one well-formed GraphQL-over-HTTP request. The memory may belong to the request's body and lives no longer. The
/// parameter <c>extensions</c> is checked and then dropped, since the executor has no use for it yet.
/// </summary>
/// <param name="Query">The document as UTF-8.</param>
/// <param name="OperationName">Null if not given.</param>
/// <param name="Variables">A JSON object as UTF-8; empty if not given.</param>
internal readonly record struct RequestParameters(ReadOnlyMemory<byte> Query, string? OperationName, ReadOnlyMemory<byte> Variables);
