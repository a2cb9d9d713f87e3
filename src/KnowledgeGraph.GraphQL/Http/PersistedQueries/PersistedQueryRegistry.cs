using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Http.Reading;

namespace KnowledgeGraph.GraphQL.Http.PersistedQueries;

/// <summary>
/// Automatic persisted queries, as Apollo's clients began them and others took up: a client sends the hash of its document alone, sends the text
/// along only when the server does not know it, and from then on the hash suffices. Saves upload, and lets GET requests stay short.
/// </summary>
internal sealed class PersistedQueryRegistry(GraphQLHttpOptions options)
{
    private readonly PersistedQueryCache _cache = new(options.MaxPersistedQueries, options.MaxPersistedQueryBytes);

    /// <summary>Puts the text in place of each hash that came alone. In an array one unknown hash refuses the whole.</summary>
    /// <returns>Null, or why a hash gives no text.</returns>
    public HttpFault? Resolve(ref RequestBatch batch)
    {
        if (batch.Several is null)
        {
            if (!batch.Single.Hash.IsGiven)
            {
                return null;
            }

            HttpFault? fault = Resolve(batch.Single, out RequestParameters single);
            batch = new RequestBatch(single);
            return fault;
        }

        var several = new RequestParameters[batch.Count];
        for (int index = 0; index < several.Length; index++)
        {
            if (Resolve(batch[index], out several[index]) is { } fault)
            {
                return fault;
            }
        }

        batch = new RequestBatch(default, several);
        return null;
    }

    /// <summary>Remembers a text whose hash came along. Only texts that ran: so nobody fills the registry with what is no query.</summary>
    public void Register(in RequestParameters request, ExecutionOutcome outcome)
    {
        if (request.Hash.IsGiven && outcome == ExecutionOutcome.Completed && options.MaxPersistedQueries > 0)
        {
            _cache.Add(request.Hash, request.Query.Span);
        }
    }

    private HttpFault? Resolve(in RequestParameters request, out RequestParameters resolved)
    {
        resolved = request;
        if (!request.Hash.IsGiven)
        {
            return null;
        }

        if (request.Query.IsEmpty)
        {
            if (!_cache.TryFind(request.Hash, out byte[]? text))
            {
                return options.MaxPersistedQueries > 0 ? HttpFaults.PersistedQueryNotFound : HttpFaults.PersistedQueriesAreOff;
            }

            resolved = request with { Query = text };
            return null;
        }

        return PersistedQueryHash.Of(request.Query.Span) == request.Hash ? null : HttpFaults.PersistedQueryMismatch;
    }
}
