using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>
/// What became of a GraphQL request, for a host's log. The endpoint sets it in the features of the <c>HttpContext</c> when the request
/// reached the executor; requests refused before that have none. Of an array of requests it tells how many there were.
/// </summary>
/// <param name="Operation">
/// The name of the operation as the document has it; null when it has none or was refused. Never text that only the client's parameters
/// hold, so that it is safe to log.
/// </param>
/// <param name="Outcome">How the execution ended; an array as a whole is completed.</param>
/// <param name="Requests">1, or the length of the array.</param>
public sealed record GraphQLOutcome(string? Operation, ExecutionOutcome Outcome, int Requests);
