using KnowledgeGraph.Neo4j.Bolt.Connections;
using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Bolt.Sessions;

/// <summary>
/// A transaction over one connection. BEGIN travels with the first statement, so that a transaction of one statement costs two round
/// trips, not four.
/// </summary>
internal sealed class BoltTransaction : ICypherTransaction, ITransactionScope
{
    /// <summary>Statements of <see cref="RunAllAsync"/> are sent when this much has piled up.</summary>
    private const long SendAbove = 1 << 18;

    private readonly SessionContext _context;
    private readonly ConnectionLease _lease;
    private readonly ConnectionDemand _demand;
    private readonly CypherTransactionOptions _options;
    private readonly TelemetryApi _api;
    private BoltResult? _open;
    private Exception? _fault;
    private int _prologue;
    private bool _over;

    public BoltTransaction(
        SessionContext context, ConnectionLease lease, ConnectionDemand demand, CypherTransactionOptions options, TelemetryApi api)
    {
        _context = context;
        _lease = lease;
        _demand = demand;
        _options = options;
        _api = api;
    }

    private BoltConnection Connection => _lease.Connection;

    public bool IsOver => _over;

    public async ValueTask<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellation = default)
    {
        await SettleAsync(cancellation).ConfigureAwait(false);
        var trace = new QueryTrace(statement, _lease, _context.Options);
        try
        {
            Begin();
            Connection.Requests.Run(statement);
            Connection.Requests.Pull(_context.FetchSize);
            await Connection.FlushAsync(cancellation).ConfigureAwait(false);
            await ReceivePrologueAsync(cancellation).ConfigureAwait(false);
            var run = await Connection.ReceiveSuccessAsync(cancellation).ConfigureAwait(false);
            return _open = new BoltResult(this, Connection, run, _context.FetchSize, trace);
        }
        catch (Exception fault)
        {
            trace.End(0, fault);
            OnFault(fault);
            throw;
        }
    }

    public async Task<IReadOnlyList<CypherSummary>> RunAllAsync(
        IReadOnlyList<CypherStatement> statements, CancellationToken cancellation = default)
    {
        if (statements.Count == 0) return [];
        await SettleAsync(cancellation).ConfigureAwait(false);
        var summaries = new List<CypherSummary>(statements.Count);
        var waiting = new Queue<QueryTrace>();
        try
        {
            Begin();
            foreach (var statement in statements)
            {
                waiting.Enqueue(new QueryTrace(statement, _lease, _context.Options));
                Connection.Requests.Run(statement);
                // Not DISCARD: the server does not compute what is discarded, so its errors would go unseen.
                Connection.Requests.Pull(-1);
                if (Connection.Unsent > SendAbove) await SendAllAsync(waiting, summaries, cancellation).ConfigureAwait(false);
            }

            await SendAllAsync(waiting, summaries, cancellation).ConfigureAwait(false);
            return summaries;
        }
        catch (Exception fault)
        {
            foreach (var trace in waiting) trace.End(0, fault);
            OnFault(fault);
            throw;
        }
    }

    /// <summary>Commits without a statement; BEGIN and COMMIT travel together, unless there is a pause between them.</summary>
    public async ValueTask PassAsync(Action? pause, CancellationToken cancellation)
    {
        try
        {
            Begin();
            if (pause is not null)
            {
                await Connection.FlushAsync(cancellation).ConfigureAwait(false);
                pause();
            }

            Connection.Requests.Commit();
            await Connection.FlushAsync(cancellation).ConfigureAwait(false);
            await ReceivePrologueAsync(cancellation).ConfigureAwait(false);
            var said = await Connection.ReceiveSuccessAsync(cancellation).ConfigureAwait(false);
            Connection.InTransaction = false;
            _context.Committed(SummaryReader.Bookmark(said));
            Release();
        }
        catch (Exception fault)
        {
            OnFault(fault);
            throw;
        }
    }

    public async Task CommitAsync(CancellationToken cancellation = default)
    {
        await SettleAsync(cancellation).ConfigureAwait(false);
        if (!Connection.InTransaction)
        {
            // Not one statement was run.
            Release();
            return;
        }

        try
        {
            Connection.Requests.Commit();
            await Connection.FlushAsync(cancellation).ConfigureAwait(false);
            var said = await Connection.ReceiveSuccessAsync(cancellation).ConfigureAwait(false);
            Connection.InTransaction = false;
            _context.Committed(SummaryReader.Bookmark(said));
            Release();
        }
        catch (CypherException fault) when (fault.Kind == CypherErrorKind.Unavailable)
        {
            var unknown = BoltErrors.CommitUnknown(Connection.Address, fault);
            OnFault(unknown);
            throw unknown;
        }
        catch (Exception fault)
        {
            OnFault(fault);
            throw;
        }
    }

    public async Task RollbackAsync(CancellationToken cancellation = default)
    {
        if (_over) return;
        try
        {
            if (_open is not null) await _open.DisposeAsync().ConfigureAwait(false);
            if (_over || !Connection.InTransaction) return;
            Connection.Requests.Rollback();
            await Connection.FlushAsync(cancellation).ConfigureAwait(false);
            await Connection.ReceiveSuccessAsync(cancellation).ConfigureAwait(false);
            Connection.InTransaction = false;
        }
        catch (Exception fault)
        {
            OnFault(fault);
            throw;
        }
        finally
        {
            Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_over) return;
        using var limit = LimitCleanUp();
        try
        {
            await RollbackAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is CypherException or OperationCanceledException)
        {
            // A transaction whose connection is gone is rolled back by the server.
        }
    }

    public void OnEnd(string? bookmark) => _open = null;

    public void OnFault(Exception fault)
    {
        _open = null;
        _fault ??= fault;
        if (!_over && fault is CypherException known) _context.Provider.Report(_lease, _demand, known);
        Release();
    }

    public CancellationTokenSource LimitCleanUp() => _context.LimitCleanUp();

    /// <summary>Reads away what is left of the statement before.</summary>
    private async ValueTask SettleAsync(CancellationToken cancellation)
    {
        if (_over) throw BoltErrors.TransactionOver(_fault);
        if (_open is not null) await _open.ConsumeAsync(cancellation).ConfigureAwait(false);
    }

    private void Begin()
    {
        if (Connection.InTransaction) return;
        if (Connection.TelemetryAsked)
        {
            Connection.Requests.Telemetry(_api);
            _prologue++;
        }

        Connection.Requests.Begin(
            new TransactionHead(_demand.Access, _lease.Database, _demand.ImpersonatedUser, _demand.Bookmarks, _options));
        _prologue++;
        Connection.InTransaction = true;
    }

    /// <summary>
    /// Sends what has piled up and reads all answers before more is sent: two sides that both only write would wait for each other.
    /// </summary>
    private async ValueTask SendAllAsync(Queue<QueryTrace> waiting, List<CypherSummary> summaries, CancellationToken cancellation)
    {
        if (waiting.Count == 0) return;
        await Connection.FlushAsync(cancellation).ConfigureAwait(false);
        await ReceivePrologueAsync(cancellation).ConfigureAwait(false);
        while (waiting.TryPeek(out var trace))
        {
            var run = await Connection.ReceiveSuccessAsync(cancellation).ConfigureAwait(false);
            long records = 0;
            while (await Connection.ReceiveAsync(true, cancellation).ConfigureAwait(false)) records++;
            summaries.Add(SummaryReader.Read(run, Connection.Metadata));
            trace.End(records, null);
            waiting.Dequeue();
        }
    }

    private async ValueTask ReceivePrologueAsync(CancellationToken cancellation)
    {
        for (; _prologue > 0; _prologue--) await Connection.ReceiveSuccessAsync(cancellation).ConfigureAwait(false);
    }

    private void Release()
    {
        if (_over) return;
        _over = true;
        _lease.Pooled.Return();
    }
}
