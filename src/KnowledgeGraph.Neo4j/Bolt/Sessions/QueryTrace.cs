using System.Diagnostics;
using KnowledgeGraph.Neo4j.Bolt.Connections;
using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Bolt.Sessions;

/// <summary>
/// Follows one statement from sending to its end, for metrics, traces and the query log. The values of its parameters are not in it.
/// </summary>
internal sealed class QueryTrace
{
    private readonly CypherStatement _statement;
    private readonly ConnectionLease _lease;
    private readonly BoltOptions _options;
    private readonly Activity? _activity;
    private readonly long _began;
    private bool _ended;

    public QueryTrace(CypherStatement statement, ConnectionLease lease, BoltOptions options)
    {
        _statement = statement;
        _lease = lease;
        _options = options;
        _began = options.Time.GetTimestamp();
        var around = Activity.Current;
        _activity = BoltMetrics.Activities.StartActivity("cypher", ActivityKind.Client);
        if (_activity is null) return;
        _activity.SetTag("db.system.name", "neo4j");
        _activity.SetTag("db.query.text", statement.Text);
        _activity.SetTag("server.address", lease.Connection.Address.Host);
        _activity.SetTag("server.port", lease.Connection.Address.Port);
        if (lease.Database is not null) _activity.SetTag("db.namespace", lease.Database);
        // It ends with the last record, on whatever path that is read: what runs meanwhile is not part of it.
        Activity.Current = around;
    }

    public void End(long records, Exception? fault)
    {
        if (_ended) return;
        _ended = true;
        var code = fault switch
        {
            null => null,
            CypherException known => known.Code,
            OperationCanceledException => "cancelled",
            _ => fault.GetType().Name,
        };
        var duration = _options.Time.GetElapsedTime(_began);
        BoltMetrics.Ended(_lease.Connection.Address, duration, code);
        if (_activity is not null)
        {
            if (code is not null) _activity.SetStatus(ActivityStatusCode.Error).SetTag("error.type", code);
            _activity.Dispose();
        }

        _options.OnQuery?.Invoke(new BoltQueryEvent(
            _statement.Text, _lease.Database, _lease.Connection.Address, duration, records, code));
    }
}
