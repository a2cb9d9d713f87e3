using KnowledgeGraph.Neo4j.Caching;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Migrations;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// Where the store meets the driver: every statement passes here, sees what this store wrote before, and fails in the words of the
/// store's interface. Thread-safe.
/// </summary>
internal sealed class CypherGateway
{
    private static readonly CypherStatement Version = new("MATCH (g:KnowledgeGraph {name: 'graph'}) RETURN g.version, g.schema");

    private static readonly CypherTransactionOptions Reading = new() { Access = CypherAccess.Read };

    /// <summary>A server that takes longer to say its version is as good as away.</summary>
    private static readonly TimeSpan StatePatience = TimeSpan.FromSeconds(5);

    private readonly ICypherDriver _driver;
    private readonly string? _database;
    private readonly StatementCache? _cache;
    private readonly TimeProvider _time;
    private readonly StateWatch _states;
    private volatile CypherBookmarks _bookmarks = CypherBookmarks.None;
    private volatile CypherBookmarks _seen = CypherBookmarks.None;
    private volatile bool _isAway;

    /// <summary>A version and the last transaction when it was read; only the one who asks for the state touches it.</summary>
    private DataState? _state;

    public CypherGateway(ICypherDriver driver, string? database, StatementCache? cache, TimeProvider time)
    {
        (_driver, _database, _cache, _time) = (driver, database, cache, time);
        _states = new(AskForStateAsync);
    }

    /// <summary>What this store wrote last, for other processes that must see it.</summary>
    public CypherBookmarks Bookmarks => _bookmarks;

    /// <summary>Runs one reading statement, again where the server fails for a passing reason.</summary>
    public async Task<T> ReadAsync<T>(
        CypherStatement statement, Func<ICypherResult, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        try
        {
            await using var session = Open();
            return await session.ReadAsync(statement, read, Reading, cancellation);
        }
        catch (CypherException fault)
        {
            throw Neo4jFaults.Of(fault);
        }
    }

    /// <summary>
    /// Runs one reading statement; every read that begins later sees at least what it saw, also on another member of a cluster.
    /// </summary>
    public async Task<T> ReadAndSeeAsync<T>(
        CypherStatement statement, Func<ICypherResult, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        try
        {
            var seen = _seen;
            await using var session = Open();
            var result = await session.ReadAsync(statement, read, Reading, cancellation);

            // What came from another process meanwhile is newer than this.
            Interlocked.CompareExchange(ref _seen, session.Bookmarks, seen);
            return result;
        }
        catch (CypherException fault)
        {
            throw Neo4jFaults.Of(fault);
        }
    }

    /// <summary>
    /// Runs one reading statement, or takes its records from the cache where there is one. Records are kept only if the last transaction
    /// of the database is still that of the state when they have been read: nothing was committed between the two, so they are of that
    /// state. The server says so with the last record; it costs no statement.
    /// </summary>
    public async Task<T> ReadAsync<T>(
        CypherStatement statement, DataState state, Func<ICypherResult, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        if (_cache is null || state.Mark is null) return await ReadAsync(statement, read, cancellation);
        var rows = await _cache.GetAsync(
            StatementKey.Of(statement, state), abandoned => ReadRowsAsync(statement, state, abandoned), cancellation);
        return await read(rows.Open(), cancellation);
    }

    /// <summary>The newest state of the data: no older than this call.</summary>
    /// <exception cref="StoreException">The server is away, or the database has no or another schema.</exception>
    public Task<DataState> StateAsync(CancellationToken cancellation) => _states.NewestAsync(cancellation);

    /// <summary>Runs several reading statements in one transaction.</summary>
    public async Task<T> ReadAsync<T>(Func<ICypherRunner, CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            await using var session = Open();
            return await session.ExecuteReadAsync(work, Reading, cancellation);
        }
        catch (CypherException fault)
        {
            throw Neo4jFaults.Of(fault);
        }
    }

    /// <summary>
    /// Runs work that may be repeated in a writing transaction. Where a broken connection leaves open whether it took place, it is
    /// run once more: what is written here is the same when it is written twice.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<ICypherRunner, CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await TryWriteAsync(work, cancellation);
        }
        catch (CypherException fault) when (fault.Kind == CypherErrorKind.CommitUnknown)
        {
            try
            {
                return await TryWriteAsync(work, cancellation);
            }
            catch (CypherException again)
            {
                throw Neo4jFaults.Of(again);
            }
        }
        catch (CypherException fault)
        {
            throw Neo4jFaults.Of(fault);
        }
    }

    /// <summary>Streams the records of one statement; the array handed over is used again.</summary>
    public async IAsyncEnumerable<ICypherResult> StreamAsync(
        CypherStatement statement, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var session = Open();
        await using var result = await GuardAsync(session.RunAsync(statement, Reading, cancellation));
        while (await GuardAsync(result.ReadAsync(cancellation))) yield return result;
    }

    /// <summary>What another process wrote: reads from now on see it.</summary>
    public void See(CypherBookmarks bookmarks) => _seen = bookmarks;

    private static async Task<long> VersionAsync(ICypherResult result, CancellationToken cancellation)
    {
        if (!await result.ReadAsync(cancellation)) throw Neo4jFaults.NoSchema();
        var schema = result.Current[1].AsInt64();
        return schema == SchemaMigrator.Newest ? result.Current[0].AsInt64() : throw Neo4jFaults.OtherSchema(schema, SchemaMigrator.Newest);
    }

    /// <summary>Once the server was found away, one attempt at a time is enough: those who ask shall know soon.</summary>
    private async Task<DataState> AskForStateAsync()
    {
        using var limit = new CancellationTokenSource(StatePatience, _time);
        try
        {
            await using var session = Open();
            var state = _isAway ? await ReadStateAsync(session, limit.Token) : await RenewStateAsync(session, limit.Token);
            _isAway = false;
            return state;
        }
        catch (CypherException fault)
        {
            _isAway = true;
            _state = null;
            _cache?.Clear();
            throw Neo4jFaults.Of(fault);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            _isAway = true;
            throw Neo4jFaults.Late(StatePatience);
        }
    }

    /// <summary>
    /// While the last transaction is the one that the version was read after, the version is the same. That is asked without a statement;
    /// the version is read only when somebody has committed meanwhile.
    /// </summary>
    private async Task<DataState> RenewStateAsync(ICypherSession session, CancellationToken cancellation)
    {
        string? mark = null;
        try
        {
            await session.RenewAsync(cancellation);
            mark = DataState.MarkOf(session.Bookmarks);
            if (mark is not null && _state is { } known && known.Mark == mark) return known;
        }
        catch (CypherException fault) when (fault.IsRetriable)
        {
            // The statement below is tried again while the fault may pass; after it, it may be another server's data.
            _state = null;
        }

        var version = await session.ReadAsync(Version, VersionAsync, Reading, cancellation);
        var state = new DataState(version, DataState.MarkOf(session.Bookmarks));
        // Of the two only if nothing was committed between them: else the version may be older than the mark.
        if (mark is not null && state.Mark == mark) _state = state;
        return state;
    }

    private static async Task<DataState> ReadStateAsync(ICypherSession session, CancellationToken cancellation)
    {
        await using var result = await session.RunAsync(Version, Reading, cancellation);
        var version = await VersionAsync(result, cancellation);
        await result.ConsumeAsync(cancellation);
        return new(version, DataState.MarkOf(session.Bookmarks));
    }

    private async Task<StateRows> ReadRowsAsync(CypherStatement statement, DataState state, CancellationToken cancellation)
    {
        try
        {
            await using var session = Open(state.Bookmarks);
            var rows = await session.ReadAsync(statement, CachedRows.ReadAsync, Reading, cancellation);
            return new(rows, DataState.MarkOf(session.Bookmarks) == state.Mark);
        }
        catch (CypherException fault)
        {
            throw Neo4jFaults.Of(fault);
        }
    }

    private static async ValueTask<T> GuardAsync<T>(ValueTask<T> work)
    {
        try
        {
            return await work;
        }
        catch (CypherException fault)
        {
            throw Neo4jFaults.Of(fault);
        }
    }

    private ICypherSession Open() => Open(_bookmarks.And(_seen));

    private ICypherSession Open(CypherBookmarks bookmarks) => _driver.OpenSession(new() { Database = _database, Bookmarks = bookmarks });

    private async Task<T> TryWriteAsync<T>(Func<ICypherRunner, CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        await using var session = Open();
        var result = await session.ExecuteWriteAsync(work, cancellation: cancellation);
        _bookmarks = session.Bookmarks;
        return result;
    }
}
