namespace KnowledgeGraph.GraphQL.Http;

/// <summary>
/// Thrown by a host's <see cref="GraphQLHttpOptions.OpenState"/> when it cannot serve for now: while it starts or stops, or while what it
/// reads from is away. The client gets status 503 with the message as a GraphQL error.
/// </summary>
/// <param name="message">What is the matter, for the client to read.</param>
/// <param name="retryAfter">When asking again makes sense, told by the header <c>Retry-After</c>; null to leave it out.</param>
/// <param name="inner">The cause, which the client does not read.</param>
public sealed class ServiceUnavailableException(string message, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception(message, inner)
{
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
