namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>
/// The seam between the store and whatever speaks to the database: one driver for one server or cluster, for the life of the
/// process. The project's own Bolt client implements it; a team that standardises on another driver puts it behind the same five
/// interfaces. Thread-safe.
/// </summary>
public interface ICypherDriver : IAsyncDisposable
{
    /// <summary>Opens a session. Costs nothing: a connection is borrowed only while a statement or transaction runs.</summary>
    ICypherSession OpenSession(CypherSessionOptions? options = null);

    /// <summary>Asks the server who it is; proves address, encryption, credentials and protocol in one round trip.</summary>
    /// <exception cref="CypherException">The server is away, refuses the credentials or speaks another protocol.</exception>
    ValueTask<CypherServerInfo> VerifyConnectivityAsync(CancellationToken cancellation = default);
}
