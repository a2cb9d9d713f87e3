using KnowledgeGraph.Neo4j.Bolt.Connections;
using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Bolt.Sessions;

/// <summary>A statement that is a transaction of its own: RUN and PULL in one go, committed by the server at its last record.</summary>
internal sealed class AutoCommitScope(SessionContext context, ConnectionLease lease, ConnectionDemand demand) : ITransactionScope
{
    private bool _over;

    /// <summary>Opens the result, or fails and gives the connection back.</summary>
    public async Task<BoltResult> RunAsync(
        CypherStatement statement, CypherTransactionOptions options, CancellationToken cancellation)
    {
        var connection = lease.Connection;
        var trace = new QueryTrace(statement, lease, context.Options);
        try
        {
            var head = new TransactionHead(demand.Access, lease.Database, demand.ImpersonatedUser, demand.Bookmarks, options);
            if (connection.TelemetryAsked) connection.Requests.Telemetry(TelemetryApi.AutoCommit);
            connection.Requests.Run(statement, head);
            connection.Requests.Pull(context.FetchSize);
            await connection.FlushAsync(cancellation).ConfigureAwait(false);
            if (connection.TelemetryAsked) await connection.ReceiveSuccessAsync(cancellation).ConfigureAwait(false);
            var run = await connection.ReceiveSuccessAsync(cancellation).ConfigureAwait(false);
            return new BoltResult(this, connection, run, context.FetchSize, trace);
        }
        catch (Exception fault)
        {
            trace.End(0, fault);
            OnFault(fault);
            throw;
        }
    }

    public void OnEnd(string? bookmark)
    {
        context.Committed(bookmark);
        Release();
    }

    public void OnFault(Exception fault)
    {
        if (!_over && fault is CypherException known) context.Provider.Report(lease, demand, known);
        Release();
    }

    public CancellationTokenSource LimitCleanUp() => context.LimitCleanUp();

    private void Release()
    {
        if (_over) return;
        _over = true;
        lease.Pooled.Return();
    }
}
