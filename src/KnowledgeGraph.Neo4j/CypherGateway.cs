using KnowledgeGraph.Neo4j.Caching;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Reading;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// Where the store meets the driver: every statement passes here, sees what this store wrote before, and fails in the words of the
/// store's interface. Thread-safe.
/// </summary>
internal sealed class CypherGateway : IAsyncDisposable
{
    private static readonly CypherTransactionOptions Reading = new() { Access = CypherAccess.Read };

    private readonly ICypherDriver _driver;
    private readonly ICypherDriver _stateDriver;
    private readonly string? _database;
    private readonly StatementCache? _cache;
    private readonly SeenBookmarks _bookmarks = new();
    private readonly StateReader _state;
    private readonly StateWatch _states;
    private readonly FindBatches _finds;

    public CypherGateway(ICypherDriver driver, Neo4jStoreOptions options, StatementCache? cache)
    {
        (_driver, _stateDriver, _database, _cache) = (driver, options.StateDriver ?? driver, options.Database, cache);
        _state = new(bookmarks => Open(_stateDriver, bookmarks), _bookmarks, cache, options.Time);
        _states = new(_state.AskAsync, options.Time);
        _finds = new(RunFindAsync);
    }

    /// <summary>What this store wrote last, for other processes that must see it.</summary>
    public CypherBookmarks Bookmarks => _bookmarks.Own;

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
            var told = _bookmarks.Others;
            await using var session = Open();
            var result = await session.ReadAsync(statement, read, Reading, cancellation);
            _bookmarks.Advance(told, session.Bookmarks);
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

    /// <summary>Runs the statement of a find, together with others of its shape, or takes its rows from the cache where there is one.</summary>
    /// <returns>One row an id.</returns>
    public async Task<ReadOnlyMemory<CypherValue[]?>> FindAsync(FindReader reader, DataState state, CancellationToken cancellation)
    {
        if (_cache is null || state.Mark is null) return await _finds.FindAsync(reader, cancellation);
        return await ReadAsync(
            reader.Statement(reader.Ids), state, (result, token) => FindReader.RowsAsync(result, reader.Ids.Count, token), cancellation);
    }

    /// <summary>The newest state of the data: no older than this call.</summary>
    /// <exception cref="StoreException">The server is away, or the database has no or another schema.</exception>
    public Task<DataState> StateAsync(CancellationToken cancellation) => _states.NewestAsync(isPrompt: false, cancellation);

    /// <summary>The same for a caller who then goes on for no more than a moment, on the thread that others wait for too.</summary>
    /// <exception cref="StoreException">As above.</exception>
    public Task<DataState> PromptStateAsync(CancellationToken cancellation) => _states.NewestAsync(isPrompt: true, cancellation);

    /// <summary>The state with the highest version that was ever seen, after the newest one was asked for.</summary>
    /// <exception cref="StoreException">The server is away, or the database has no or another schema.</exception>
    public async Task<(DataState Now, DataState Newest)> StatesAsync(CancellationToken cancellation)
    {
        var now = await StateAsync(cancellation);
        return (now, _state.Newest);
    }

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
    public void See(CypherBookmarks bookmarks) => _bookmarks.Others = bookmarks;

    public async ValueTask DisposeAsync()
    {
        _states.Dispose();
        await _stateDriver.DisposeAsync();
        if (_driver != _stateDriver) await _driver.DisposeAsync();
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

    private Task<CypherValue[]?[]> RunFindAsync(CypherStatement statement, int ids, CancellationToken cancellation) =>
        ReadAsync(statement, (result, token) => FindReader.RowsAsync(result, ids, token), cancellation);

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

    private ICypherSession Open() => Open(_bookmarks.All);

    private ICypherSession Open(CypherBookmarks bookmarks) => Open(_driver, bookmarks);

    private ICypherSession Open(ICypherDriver driver, CypherBookmarks bookmarks) =>
        driver.OpenSession(new() { Database = _database, Bookmarks = bookmarks });

    private async Task<T> TryWriteAsync<T>(Func<ICypherRunner, CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        await using var session = Open();
        var result = await session.ExecuteWriteAsync(work, cancellation: cancellation);
        _bookmarks.Own = session.Bookmarks;
        return result;
    }
}
