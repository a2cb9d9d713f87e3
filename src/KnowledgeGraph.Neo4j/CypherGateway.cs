using KnowledgeGraph.Neo4j.Caching;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Migrations;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// Where the store meets the driver: every statement passes here, sees what this store wrote before, and fails in the words of the
/// store's interface. Thread-safe.
/// </summary>
internal sealed class CypherGateway(ICypherDriver driver, string? database, StatementCache? cache = null)
{
    private const string VersionText = "MATCH (g:KnowledgeGraph {name: 'graph'}) RETURN g.version, g.schema";

    private static readonly CypherTransactionOptions Reading = new() { Access = CypherAccess.Read };

    private volatile CypherBookmarks _bookmarks = CypherBookmarks.None;

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
    /// Runs one reading statement, or takes its records from the cache where there is one. Records are kept only if the version is still
    /// the snapshot's when they have been read: no commit lies between the two, so they are of that version.
    /// </summary>
    public async Task<T> ReadAsync<T>(
        CypherStatement statement, long version, Func<ICypherResult, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        if (cache is null) return await ReadAsync(statement, read, cancellation);
        var rows = await cache.GetAsync(
            StatementKey.Of(statement, version),
            () => ReadAsync(statement, CachedRows.ReadAsync, CancellationToken.None),
            async () => await VersionAsync(CancellationToken.None) == version,
            cancellation);
        return await read(rows.Open(), cancellation);
    }

    /// <summary>The newest version of the data.</summary>
    /// <exception cref="StoreException">The server is away, or the database has no or another schema.</exception>
    public Task<long> VersionAsync(CancellationToken cancellation) =>
        ReadAsync(new CypherStatement(VersionText), VersionAsync, cancellation);

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

    private static async Task<long> VersionAsync(ICypherResult result, CancellationToken cancellation)
    {
        if (!await result.ReadAsync(cancellation)) throw Neo4jFaults.NoSchema();
        var schema = result.Current[1].AsInt64();
        return schema == SchemaMigrator.Newest ? result.Current[0].AsInt64() : throw Neo4jFaults.OtherSchema(schema, SchemaMigrator.Newest);
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

    private ICypherSession Open() => driver.OpenSession(new() { Database = database, Bookmarks = _bookmarks });

    private async Task<T> TryWriteAsync<T>(Func<ICypherRunner, CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        await using var session = Open();
        var result = await session.ExecuteWriteAsync(work, cancellation: cancellation);
        _bookmarks = session.Bookmarks;
        return result;
    }
}
