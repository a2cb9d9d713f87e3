using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Caching;
using KnowledgeGraph.Neo4j.Changes;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Writing;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Changes;
using KnowledgeGraph.Storage.Embedded.Journals;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// The graph in a Neo4j database (5.x) that other programs can query: one node a paper, author, institution, venue or topic, one
/// relationship an edge, under the names of <c>schema/neo4j/README.md</c>. Every read is a statement, unless an earlier one of its snapshot
/// brought the answer along or, if wanted, a cache holds it; and a server that was away is used again as soon as it answers. Thread-safe; writers of one process queue here, those of several
/// processes at the server.
/// </summary>
/// <remarks>
/// Neo4j shows each statement what is committed when it runs. A snapshot therefore carries the version that was the newest when it was
/// opened, but its reads may see later writes, of this and of other programs. With a cache a read shows either what the database holds or
/// what it held when the snapshot was opened, never anything older: entries are kept by the last transaction of the whole database, which
/// the server names at the end of every statement, and every snapshot asks for it anew.
/// </remarks>
public sealed class Neo4jGraphStore : ISharedGraphStore, IChangeFeed
{
    private readonly CypherGateway _gateway;
    private readonly ChangeLog _changes;
    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <param name="driver">Taken over: disposed with the store.</param>
    /// <param name="options">The defaults if null.</param>
    public Neo4jGraphStore(ICypherDriver driver, Neo4jStoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(driver);
        options ??= new();
        var shared = options.SharedCache is { } cache ? new SharedRows(cache, options.SharedCacheFailed) : null;
        Cache = options.CacheBytes > 0 ? new(options.CacheBytes, shared) : null;
        _gateway = new(driver, options, Cache);
        _changes = new(_gateway);
    }

    public IReadOnlyList<string> Written => _gateway.Bookmarks.Values;

    /// <summary>Null where nothing is kept.</summary>
    internal StatementCache? Cache { get; }

    /// <exception cref="StoreException">The server is away, or the database has no or another schema.</exception>
    public async ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default) =>
        new Neo4jGraphSnapshot(_gateway, await _gateway.StateAsync(cancellation));

    public async ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        // Encoding is what refuses statements that break the schema, in the same words as the embedded store.
        BatchEncoder.Encode(batch).Dispose();
        await _writing.WaitAsync(cancellation);
        try
        {
            return await _gateway.WriteAsync((runner, token) => new BatchWriter(runner, token).WriteAsync(batch), cancellation);
        }
        finally
        {
            _writing.Release();
        }
    }

    public void See(IReadOnlyList<string> written) => _gateway.See(new(written));

    /// <remarks>
    /// Every batch that changes something is one transaction and one version, so the two numbers run in step unless somebody else
    /// commits. Constraints, indexes and the first use of a property's name are transactions too and count as changes of others.
    /// </remarks>
    public async ValueTask<StoreRefresh> RefreshAsync(CancellationToken cancellation = default)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            var (now, newest) = await _gateway.StatesAsync(cancellation);
            return await _gateway.WriteAsync((runner, token) => new OutsideChanges(runner, token).NoteAsync(now, newest), cancellation);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    /// <remarks>By change data capture, which Community has not: then there is a refusal instead of a position.</remarks>
    public ValueTask<ChangePosition> PositionAsync(CancellationToken cancellation = default) => _changes.PositionAsync(cancellation);

    public ValueTask<ChangedNodes> SinceAsync(string position, int maxNodes, CancellationToken cancellation = default) =>
        _changes.SinceAsync(position, maxNodes, cancellation);

    public async ValueTask<string?> StampAsync(CancellationToken cancellation = default) => (await _gateway.PromptStateAsync(cancellation)).Name;

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        _writing.Dispose();
    }
}
