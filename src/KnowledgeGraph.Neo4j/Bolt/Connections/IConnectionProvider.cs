using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Bolt.Connections;

/// <summary>Finds a connection for a transaction: to the one server there is, or to the right member of a cluster. Thread-safe.</summary>
internal interface IConnectionProvider : IAsyncDisposable
{
    ValueTask<ConnectionLease> AcquireAsync(ConnectionDemand demand, CancellationToken cancellation);

    /// <summary>Learns from a failure: which members are gone or have changed their role.</summary>
    void Report(ConnectionLease lease, ConnectionDemand demand, CypherException fault);
}
