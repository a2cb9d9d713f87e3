namespace KnowledgeGraph.GraphQL.Http.Reading;

/// <summary>What one HTTP request asks for: a single GraphQL request or, when <see cref="Several"/> is set, an array of them.</summary>
/// <param name="Single">Meaningful only while <see cref="Several"/> is null.</param>
/// <param name="Several">The requests of an array, at least one; null for a single request.</param>
internal readonly record struct RequestBatch(RequestParameters Single, IReadOnlyList<RequestParameters>? Several = null)
{
    /// <summary>The request at a position of the array; 0 also names a single request.</summary>
    public RequestParameters this[int index] => Several is null ? Single : Several[index];

    public int Count => Several?.Count ?? 1;
}
