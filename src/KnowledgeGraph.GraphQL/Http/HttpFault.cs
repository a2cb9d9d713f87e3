using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>Why an HTTP request is answered without reaching the executor.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Error">The only entry of the response's <c>errors</c>.</param>
/// <param name="Allow">The value of the <c>Allow</c> header that status 405 demands, else null.</param>
/// <param name="RetryAfter">The value of the <c>Retry-After</c> header, sent as whole seconds; null for none.</param>
internal sealed record HttpFault(int Status, GraphQLError Error, string? Allow = null, TimeSpan? RetryAfter = null);
