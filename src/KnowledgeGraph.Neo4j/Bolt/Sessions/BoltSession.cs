using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Bolt.Sessions;

/// <summary>A session over Bolt. Holds no connection between transactions.</summary>
internal sealed class BoltSession(SessionContext context, RetryPolicy retry) : ICypherSession
{
    private static readonly CypherTransactionOptions Defaults = new();
    private static readonly CypherTransactionOptions Renewing = new() { Access = CypherAccess.Read };
    private BoltResult? _result;
    private BoltTransaction? _transaction;
    private bool _disposed;

    public CypherBookmarks Bookmarks => context.Bookmarks;

    public async ValueTask<ICypherResult> RunAsync(
        CypherStatement statement, CypherTransactionOptions? options = null, CancellationToken cancellation = default)
    {
        await SettleAsync(cancellation).ConfigureAwait(false);
        options ??= Defaults;
        var demand = context.Demand(options.Access);
        var lease = await context.Provider.AcquireAsync(demand, cancellation).ConfigureAwait(false);
        return _result = await new AutoCommitScope(context, lease, demand).RunAsync(statement, options, cancellation).ConfigureAwait(false);
    }

    public Task<T> ReadAsync<T>(
        CypherStatement statement,
        Func<ICypherResult, CancellationToken, Task<T>> read,
        CypherTransactionOptions? options = null,
        CancellationToken cancellation = default)
    {
        var reading = (options ?? Defaults) with { Access = CypherAccess.Read };
        return retry.ExecuteAsync(
            async stop =>
            {
                await using var result = await RunAsync(statement, reading, stop).ConfigureAwait(false);
                return await read(result, stop).ConfigureAwait(false);
            },
            true,
            cancellation);
    }

    public async ValueTask RenewAsync(Action? pause = null, CancellationToken cancellation = default)
    {
        var transaction = await BeginAsync(Renewing, TelemetryApi.ExplicitTransaction, cancellation).ConfigureAwait(false);
        await transaction.PassAsync(pause, cancellation).ConfigureAwait(false);
    }

    public async ValueTask<ICypherTransaction> BeginAsync(
        CypherTransactionOptions? options = null, CancellationToken cancellation = default) =>
        await BeginAsync(options ?? Defaults, TelemetryApi.ExplicitTransaction, cancellation).ConfigureAwait(false);

    public Task<T> ExecuteReadAsync<T>(
        Func<ICypherRunner, CancellationToken, Task<T>> work,
        CypherTransactionOptions? options = null,
        CancellationToken cancellation = default) =>
        ExecuteAsync(work, (options ?? Defaults) with { Access = CypherAccess.Read, Idempotent = true }, cancellation);

    public Task<T> ExecuteWriteAsync<T>(
        Func<ICypherRunner, CancellationToken, Task<T>> work,
        CypherTransactionOptions? options = null,
        CancellationToken cancellation = default) =>
        ExecuteAsync(work, (options ?? Defaults) with { Access = CypherAccess.Write }, cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_disposed) return;
        _disposed = true;
        if (_result is not null) await _result.DisposeAsync().ConfigureAwait(false);
        if (_transaction is not null) await _transaction.DisposeAsync().ConfigureAwait(false);
    }

    private Task<T> ExecuteAsync<T>(
        Func<ICypherRunner, CancellationToken, Task<T>> work, CypherTransactionOptions options, CancellationToken cancellation) =>
        retry.ExecuteAsync(
            async stop =>
            {
                var transaction = await BeginAsync(options, TelemetryApi.ManagedTransaction, stop).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    var value = await work(transaction, stop).ConfigureAwait(false);
                    await transaction.CommitAsync(stop).ConfigureAwait(false);
                    return value;
                }
            },
            options.Idempotent,
            cancellation);

    private async ValueTask<BoltTransaction> BeginAsync(
        CypherTransactionOptions options, TelemetryApi api, CancellationToken cancellation)
    {
        await SettleAsync(cancellation).ConfigureAwait(false);
        var demand = context.Demand(options.Access);
        var lease = await context.Provider.AcquireAsync(demand, cancellation).ConfigureAwait(false);
        return _transaction = new BoltTransaction(context, lease, demand, options, api);
    }

    /// <summary>Reads away an open result; an open transaction is a mistake of the caller.</summary>
    private async ValueTask SettleAsync(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_transaction is { IsOver: false })
            throw new InvalidOperationException("The session has an open transaction; commit it, roll it back, or open another session.");
        if (_result is null) return;
        await _result.DisposeAsync().ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        _result = null;
    }
}
