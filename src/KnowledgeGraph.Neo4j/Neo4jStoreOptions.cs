namespace KnowledgeGraph.Neo4j;

/// <summary>How a <see cref="Neo4jGraphStore"/> uses its database.</summary>
public sealed record Neo4jStoreOptions
{
    /// <summary>Name of the database; null for the user's home database.</summary>
    public string? Database { get; init; }

    /// <summary>
    /// Memory for answers that may be asked for again, in bytes; 0, the default, keeps none. Answers are kept by data version, so every
    /// write through this program, of any process, makes old ones unreachable. What other programs change in Neo4j raises no
    /// version: they are seen after the next write, and at once only without a cache.
    /// </summary>
    public long CacheBytes { get; init; }
}
