namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>A transaction under the caller's control. Disposing one that was not committed rolls it back.</summary>
public interface ICypherTransaction : ICypherRunner, IAsyncDisposable
{
    /// <summary>Makes the transaction durable. When the connection is lost meanwhile, the outcome is unknown.</summary>
    /// <exception cref="CypherException">The transaction was not committed, or (code <c>CommitUnknown</c>) nobody can tell.</exception>
    Task CommitAsync(CancellationToken cancellation = default);

    Task RollbackAsync(CancellationToken cancellation = default);
}
