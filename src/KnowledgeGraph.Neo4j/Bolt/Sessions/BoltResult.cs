using KnowledgeGraph.Neo4j.Bolt.Connections;
using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Bolt.Sessions;

/// <summary>Records of one statement, decoded one by one as they are read; the server is asked for more when all are.</summary>
internal sealed class BoltResult : ICypherResult
{
    private readonly ITransactionScope _scope;
    private readonly BoltConnection _connection;
    private readonly QueryTrace _trace;
    private readonly CypherMap _run;
    private readonly int _fetchSize;
    private long _records;
    private Exception? _fault;

    /// <param name="scope">Told when the records end or fail.</param>
    /// <param name="connection">Stands before the first record.</param>
    /// <param name="run">Metadata of the SUCCESS of RUN.</param>
    /// <param name="fetchSize">Records to ask for at a time.</param>
    /// <param name="trace">Ended with the result.</param>
    public BoltResult(ITransactionScope scope, BoltConnection connection, CypherMap run, int fetchSize, QueryTrace trace)
    {
        _scope = scope;
        _connection = connection;
        _run = run;
        _fetchSize = fetchSize;
        _trace = trace;
        Columns = SummaryReader.Columns(run);
    }

    public IReadOnlyList<string> Columns { get; }

    public ReadOnlySpan<CypherValue> Current => Summary is null && _fault is null ? _connection.Row : default;

    /// <summary>What the server said at the end; null before it.</summary>
    public CypherSummary? Summary { get; private set; }

    public ValueTask<bool> ReadAsync(CancellationToken cancellation = default)
    {
        if (_fault is not null) return ValueTask.FromException<bool>(_fault);
        if (Summary is not null) return ValueTask.FromResult(false);
        try
        {
            if (_connection.TryReceiveRecord())
            {
                _records++;
                return ValueTask.FromResult(true);
            }
        }
        catch (CypherException fault)
        {
            Fail(fault);
            throw;
        }

        return AdvanceAsync(false, cancellation);
    }

    public async ValueTask<CypherSummary> ConsumeAsync(CancellationToken cancellation = default)
    {
        if (_fault is not null) throw _fault;
        while (Summary is null) await AdvanceAsync(true, cancellation).ConfigureAwait(false);
        return Summary;
    }

    public async ValueTask DisposeAsync()
    {
        if (_fault is not null || Summary is not null) return;
        using var limit = _scope.LimitCleanUp();
        try
        {
            await ConsumeAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is CypherException or OperationCanceledException)
        {
            // Nobody wants these records; the transaction has learned of the fault and tells whoever uses it next.
        }
    }

    /// <summary>Moves to the next record, or to the end.</summary>
    private async ValueTask<bool> AdvanceAsync(bool discard, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                if (await _connection.ReceiveAsync(discard, cancellation).ConfigureAwait(false))
                {
                    if (!discard) _records++;
                    return true;
                }

                var said = _connection.Metadata;
                if (!SummaryReader.HasMore(said)) return End(said);
                if (discard) _connection.Requests.Discard();
                else _connection.Requests.Pull(_fetchSize);
                await _connection.FlushAsync(cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception fault)
        {
            Fail(fault);
            throw;
        }
    }

    private bool End(CypherMap said)
    {
        Summary = SummaryReader.Read(_run, said);
        _trace.End(_records, null);
        _scope.OnEnd(SummaryReader.Bookmark(said));
        return false;
    }

    private void Fail(Exception fault)
    {
        _fault = fault;
        _trace.End(_records, fault);
        _scope.OnFault(fault);
    }
}
