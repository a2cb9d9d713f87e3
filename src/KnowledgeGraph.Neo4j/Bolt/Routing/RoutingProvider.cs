using System.Collections.Concurrent;
using System.Collections.Immutable;
using KnowledgeGraph.Neo4j.Bolt.Connections;
using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Bolt.Routing;

/// <summary>
/// For <c>neo4j</c> addresses: asks the cluster who reads and writes a database, keeps the answer for its time to live, and goes to
/// the member with the fewest transactions under way. A member that cannot be reached is left out until the next table.
/// </summary>
internal sealed class RoutingProvider : IConnectionProvider
{
    private readonly BoltConnector _connector;
    private readonly BoltOptions _options;
    private readonly RoutingTables _tables;
    private readonly ConcurrentDictionary<BoltAddress, ConnectionPool> _pools = new();
    private int _turn;
    private volatile bool _closed;

    public RoutingProvider(BoltUri uri, BoltConnector connector, BoltOptions options)
    {
        _connector = connector;
        _options = options;
        _tables = new RoutingTables(uri.Address, FetchAsync, options.Time);
    }

    public async ValueTask<ConnectionLease> AcquireAsync(ConnectionDemand demand, CancellationToken cancellation)
    {
        CypherException? last = null;
        // A second look covers the table that lost its last member on the way; more would hide an outage behind waiting.
        for (var look = 0; look < 2; look++)
        {
            var table = await _tables.GetAsync(demand, cancellation).ConfigureAwait(false);
            foreach (var address in InOrder(table.For(demand.Access)))
            {
                try
                {
                    var pooled = await Pool(address).AcquireAsync(cancellation).ConfigureAwait(false);
                    return new ConnectionLease(pooled, demand.Database ?? table.Database);
                }
                catch (CypherException fault) when (fault.Kind == CypherErrorKind.Unavailable)
                {
                    last = fault;
                    _tables.Forget(address);
                }
            }
        }

        throw last is null ? BoltErrors.NoMember(demand.Access, demand.Database) : BoltErrors.MembersUnreachable(last);
    }

    public void Report(ConnectionLease lease, ConnectionDemand demand, CypherException fault)
    {
        var address = lease.Connection.Address;
        switch (fault.Code)
        {
            case FailureReader.AuthorizationExpired or FailureReader.TokenExpired:
                lease.Pooled.ExpireAll();
                break;
            case "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase":
                _tables.ForgetWriter(address, demand);
                break;
            case "Neo.TransientError.General.DatabaseUnavailable":
                _tables.Forget(address);
                break;
            default:
                if (fault.Kind is CypherErrorKind.Unavailable or CypherErrorKind.CommitUnknown) _tables.Forget(address);
                break;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _closed = true;
        foreach (var pool in _pools.Values) await pool.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<RoutingTable> FetchAsync(BoltAddress router, ConnectionDemand demand, CancellationToken cancellation)
    {
        var pooled = await Pool(router).AcquireAsync(cancellation).ConfigureAwait(false);
        try
        {
            var connection = pooled.Connection;
            var context = _connector.RoutingContext ?? Cypher.Values.CypherMap.Empty;
            connection.Requests.Route(context, demand.Bookmarks, demand.Database, demand.ImpersonatedUser);
            await connection.FlushAsync(cancellation).ConfigureAwait(false);
            var answer = await connection.ReceiveSuccessAsync(cancellation).ConfigureAwait(false);
            BoltMetrics.RoutingTableFetched();
            return RoutingTable.Parse(answer, _options.Time.GetTimestamp());
        }
        finally
        {
            pooled.Return();
        }
    }

    private ConnectionPool Pool(BoltAddress address)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(BoltDriver));
        return _pools.GetOrAdd(address, static (key, self) => new ConnectionPool(key, self._connector, self._options), this);
    }

    /// <summary>The least busy first; equals take turns.</summary>
    private IEnumerable<BoltAddress> InOrder(ImmutableArray<BoltAddress> members)
    {
        var turn = (uint)Interlocked.Increment(ref _turn);
        return members
            .Select((address, index) => (address, rank: (index + turn) % members.Length))
            .OrderBy(item => _pools.TryGetValue(item.address, out var pool) ? pool.InUse : 0)
            .ThenBy(static item => item.rank)
            .Select(static item => item.address)
            .ToArray();
    }
}
