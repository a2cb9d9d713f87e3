using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Bolt.Connections;

/// <summary>For <c>bolt</c> addresses: one server serves all.</summary>
internal sealed class DirectProvider(BoltUri uri, BoltConnector connector, BoltOptions options) : IConnectionProvider
{
    private readonly ConnectionPool _pool = new(uri.Address, connector, options);

    public async ValueTask<ConnectionLease> AcquireAsync(ConnectionDemand demand, CancellationToken cancellation) =>
        new(await _pool.AcquireAsync(cancellation).ConfigureAwait(false), demand.Database);

    public void Report(ConnectionLease lease, ConnectionDemand demand, CypherException fault)
    {
        if (fault.Code is FailureReader.AuthorizationExpired or FailureReader.TokenExpired) lease.Pooled.ExpireAll();
    }

    public ValueTask DisposeAsync() => _pool.DisposeAsync();
}
