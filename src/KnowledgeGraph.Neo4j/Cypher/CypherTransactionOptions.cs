namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>How one transaction (or statement of its own) runs.</summary>
public sealed record CypherTransactionOptions
{
    /// <summary>Default <see cref="CypherAccess.Write"/>. Ignored by the methods whose name says it.</summary>
    public CypherAccess Access { get; init; }

    /// <summary>The server ends the transaction after this time; null leaves it to the server's setting.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// True when running the transaction twice leaves the same graph as running it once. A managed transaction is then run again also
    /// after a commit whose outcome nobody knows. Default false.
    /// </summary>
    public bool Idempotent { get; init; }

    /// <summary>Shown by the server beside the transaction (<c>SHOW TRANSACTIONS</c>, query log).</summary>
    public CypherParameters? Metadata { get; init; }
}
