namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>What a session starts from.</summary>
public sealed record CypherSessionOptions
{
    /// <summary>Database to use; null asks for the user's home database.</summary>
    public string? Database { get; init; }

    /// <summary>What the session's first transaction must see.</summary>
    public CypherBookmarks Bookmarks { get; init; } = CypherBookmarks.None;

    /// <summary>Records asked for at a time; null takes the driver's setting.</summary>
    public int? FetchSize { get; init; }

    /// <summary>User on whose behalf the session acts, where the edition has impersonation.</summary>
    public string? ImpersonatedUser { get; init; }
}
