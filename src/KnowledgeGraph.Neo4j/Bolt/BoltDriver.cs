using KnowledgeGraph.Neo4j.Bolt.Connections;
using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Bolt.Routing;
using KnowledgeGraph.Neo4j.Bolt.Sessions;
using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>
/// The project's own client of the Bolt protocol, versions 4.4 and 5.0 to 5.8. Opens connections when they are needed, so creating
/// it neither blocks nor fails when the server is away. Thread-safe; one for the process.
/// </summary>
public sealed class BoltDriver : ICypherDriver
{
    private readonly BoltOptions _options;
    private readonly IConnectionProvider _provider;
    private readonly RetryPolicy _retry;
    private bool _disposed;

    /// <exception cref="ArgumentException">The address or an option makes no sense.</exception>
    public BoltDriver(string uri, BoltOptions? options = null)
        : this(BoltUri.Parse(uri), options)
    {
    }

    public BoltDriver(BoltUri uri, BoltOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(uri);
        options ??= new BoltOptions();
        options.Validate();
        _options = options.Auth is null ? options with { Auth = uri.Credentials } : options;
        Uri = uri;
        var connector = new BoltConnector(uri, _options);
        _provider = uri.Routing ? new RoutingProvider(uri, connector, _options) : new DirectProvider(uri, connector, _options);
        _retry = new RetryPolicy(_options);
    }

    public BoltUri Uri { get; }

    public ICypherSession OpenSession(CypherSessionOptions? options = null)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return new BoltSession(new SessionContext(_provider, _options, options ?? new CypherSessionOptions()), _retry);
    }

    public async ValueTask<CypherServerInfo> VerifyConnectivityAsync(CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var demand = new ConnectionDemand(CypherAccess.Read, null, null, CypherBookmarks.None);
        var lease = await _provider.AcquireAsync(demand, cancellation).ConfigureAwait(false);
        try
        {
            var connection = lease.Connection;
            await connection.ResetAsync(cancellation).ConfigureAwait(false);
            if (connection.IsBroken) throw BoltErrors.Lost(connection.Address, new EndOfStreamException("it did not answer a RESET"));
            return new CypherServerInfo(
                connection.Address.ToString(), SummaryReader.Text(connection.Server, "server") ?? "", connection.Version.ToString());
        }
        finally
        {
            lease.Pooled.Return();
        }
    }

    /// <summary>Closes the connections. Results and transactions that are still open fail.</summary>
    public ValueTask DisposeAsync()
    {
        _disposed = true;
        return _provider.DisposeAsync();
    }
}
