using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Bolt.Wire;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Bolt.Connections;

/// <summary>Opens connections that are ready for a statement: TCP, TLS, handshake, HELLO and LOGON.</summary>
internal sealed class BoltConnector(BoltUri uri, BoltOptions options)
{
    /// <summary>Names the address that the client knows, so that a server behind a proxy can answer in its terms.</summary>
    public CypherMap? RoutingContext { get; } = uri.Routing
        ? new CypherMap(
            ["address", .. uri.Context.Keys],
            [uri.Address.ToString(), .. uri.Context.Values.Select(static value => (CypherValue)value)])
        : null;

    /// <exception cref="CypherException">The server is away, speaks another protocol or refuses the credentials.</exception>
    public async Task<BoltConnection> ConnectAsync(BoltAddress address, BoltAuth auth, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.ConnectTimeout, options.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await OpenAsync(address, auth, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw BoltErrors.ConnectTimedOut(address, options.ConnectTimeout);
        }
    }

    /// <summary>Replaces the credentials of a clean connection (Bolt 5.1 and later).</summary>
    public static async Task LogOnAgainAsync(BoltConnection connection, BoltAuth auth, CancellationToken cancellation)
    {
        connection.Requests.Logoff();
        connection.Requests.Logon(auth);
        await connection.FlushAsync(cancellation).ConfigureAwait(false);
        await connection.ReceiveSuccessAsync(cancellation).ConfigureAwait(false);
        await connection.ReceiveSuccessAsync(cancellation).ConfigureAwait(false);
        connection.Auth = auth;
    }

    private async Task<BoltConnection> OpenAsync(BoltAddress address, BoltAuth auth, CancellationToken cancellation)
    {
        var transport = await BoltTransport.ConnectAsync(address, options, uri.Encryption, cancellation).ConfigureAwait(false);
        try
        {
            using var ending = transport.AbortOn(cancellation);
            var version = await Handshake.NegotiateAsync(transport.Stream, address, cancellation).ConfigureAwait(false);
            var connection = new BoltConnection(transport, address, version, options);
            await IntroduceAsync(connection, auth, cancellation).ConfigureAwait(false);
            return connection;
        }
        catch (Exception fault)
        {
            await transport.DisposeAsync().ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            if (fault is IOException) throw BoltErrors.ClosedInHandshake(address, fault);
            throw;
        }
    }

    private async Task IntroduceAsync(BoltConnection connection, BoltAuth auth, CancellationToken cancellation)
    {
        connection.Requests.Hello(connection.Version, options, auth, RoutingContext);
        if (connection.Version.HasLogon) connection.Requests.Logon(auth);
        await connection.FlushAsync(cancellation).ConfigureAwait(false);
        var server = await connection.ReceiveSuccessAsync(cancellation).ConfigureAwait(false);
        if (connection.Version.HasLogon) await connection.ReceiveSuccessAsync(cancellation).ConfigureAwait(false);

        connection.Server = server;
        connection.Auth = auth;
        var hints = SummaryReader.Map(server, "hints");
        if (SummaryReader.Number(hints, "connection.recv_timeout_seconds") is > 0 and < 86_400 and var seconds)
            connection.ReceiveTimeout = TimeSpan.FromSeconds(seconds);
        connection.TelemetryAsked = options.Telemetry && connection.Version.HasTelemetry
            && hints.GetValueOrNull("telemetry.enabled") is { Type: CypherType.Boolean } asked && asked.AsBoolean();
        connection.Requests.LegacyDateTimes = connection.Version < BoltVersion.V5_0 && !TookUtcPatch(server);
    }

    private static bool TookUtcPatch(CypherMap server) =>
        server.GetValueOrNull("patch_bolt") is { Type: CypherType.List } patches && patches.AsList().Contains("utc");
}
