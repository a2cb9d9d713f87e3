using KnowledgeGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>How an HTTP endpoint takes requests. Limits of the operations themselves are in <see cref="ExecutorOptions"/>.</summary>
public sealed record GraphQLHttpOptions
{
    public static GraphQLHttpOptions Default { get; } = new();

    /// <summary>The most bytes of a request body, counted while it is read; 1 MiB unless set. Beyond it the answer is 413.</summary>
    public int MaxRequestBytes { get; init; } = 1 << 20;

    /// <summary>Whether a POST may hold an array of requests. Off unless set, since it multiplies what one HTTP request can cost.</summary>
    public bool AllowBatching { get; init; }

    /// <summary>The most requests in one array; 10 unless set. They run one after another.</summary>
    public int MaxBatchSize { get; init; } = 10;

    /// <summary>
    /// The most documents that stay known by their hash for automatic persisted queries, those used last; 1,000 unless set, 0 to refuse hashes.
    /// </summary>
    public int MaxPersistedQueries { get; init; } = 1_000;

    /// <summary>The most bytes of all those documents; 8 MiB unless set.</summary>
    public long MaxPersistedQueryBytes { get; init; } = 8 << 20;

    /// <summary>
    /// The most requests that run at the same time; one more is answered by 503 and <c>Retry-After</c> at once, since a queue would only
    /// hide that the server is behind. An array counts as one. 256 unless set.
    /// </summary>
    public int MaxConcurrentRequests { get; init; } = 256;

    /// <summary>
    /// Whether a <see cref="GraphQLOutcome"/> is set in the features of each request's context. Set unless the host says that it has no log
    /// to read it: finding the operation's name costs a look-up of the document.
    /// </summary>
    public bool ReportsOutcomes { get; init; } = true;

    /// <summary>
    /// Opens what resolvers read as the state of a request (<see cref="GraphQLRequest.State"/>), once an HTTP request, before execution. A
    /// state that is <see cref="IDisposable"/> is disposed when the response is complete. Null means that resolvers need no state. Throws
    /// <see cref="ServiceUnavailableException"/> while the host cannot serve.
    /// </summary>
    public Func<HttpContext, ValueTask<object?>>? OpenState { get; init; }
}
