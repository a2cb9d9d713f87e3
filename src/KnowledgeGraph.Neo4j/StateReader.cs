using KnowledgeGraph.Neo4j.Caching;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Migrations;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// Asks a database for its state, and notices one that was restored from an older copy of itself. For one caller at a time;
/// <see cref="Newest"/> is thread-safe.
/// </summary>
/// <param name="open">Opens a session that sees what the bookmarks stand for.</param>
/// <param name="bookmarks">What is to be seen.</param>
/// <param name="cache">Forgotten while the server is away, and when its data was replaced.</param>
/// <param name="time">For the limit of an answer.</param>
internal sealed class StateReader(
    Func<CypherBookmarks, ICypherSession> open, SeenBookmarks bookmarks, StatementCache? cache, TimeProvider time)
{
    /// <summary>A server that takes longer to say its version is as good as away.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Nobody stops a database, loads another copy, starts it and brings it to the same transaction in less time between two questions.
    /// </summary>
    private static readonly TimeSpan LongestTrust = TimeSpan.FromSeconds(2);

    private const string BookmarkTimeout = "Neo.TransientError.Transaction.BookmarkTimeout";

    private static readonly CypherStatement Question = new("MATCH (g:KnowledgeGraph {name: 'graph'}) RETURN g.version, g.schema, g.stamp");

    private static readonly CypherTransactionOptions Reading = new() { Access = CypherAccess.Read };

    /// <summary>Where whatever was committed is known for sure.</summary>
    private static readonly CypherTransactionOptions AtTheLeader = new() { Access = CypherAccess.Write };

    private readonly Lock _lock = new();
    private DataState _newest;
    private volatile bool _isAway;

    /// <summary>A version and the last transaction when it was read; only the one who asks for the state touches it.</summary>
    private DataState? _known;
    private long _knownAt;

    /// <summary>The state with the highest version that was ever found.</summary>
    public DataState Newest
    {
        get
        {
            lock (_lock) return _newest;
        }
    }

    /// <param name="gather">
    /// Called before the question is beyond recall: the state is that after it. Null where there is nothing to wait for.
    /// </param>
    /// <exception cref="Storage.StoreException">The server is away or late, or the database has no or another schema.</exception>
    public async Task<DataState> AskAsync(Action? gather)
    {
        try
        {
            return await AskInTimeAsync(gather) is { } state ? Found(state) : await AskAnewAsync() ?? throw Neo4jFaults.Late(Patience);
        }
        catch (CypherException fault)
        {
            _isAway = true;
            _known = null;
            cache?.Clear();
            throw Neo4jFaults.Of(fault);
        }
    }

    /// <summary>Once the server was found away, one attempt at a time is enough: those who ask shall know soon.</summary>
    /// <returns>Null where it was late.</returns>
    private async Task<DataState?> AskInTimeAsync(Action? gather)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        try
        {
            await using var session = open(bookmarks.All);
            if (_isAway) gather?.Invoke();
            var state = _isAway ? await OnceAsync(session, Reading, limit.Token) : await RenewAsync(session, gather, limit.Token);
            _isAway = false;
            return state;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            _isAway = true;
            return null;
        }
        catch (CypherException fault) when (fault.Code == BookmarkTimeout)
        {
            return null;
        }
    }

    /// <summary>
    /// A server waits for transactions that it was told to see. A restored copy may never have them: then they are lost, and whoever
    /// saw them goes on with what is there.
    /// </summary>
    /// <returns>Null where the server is merely late.</returns>
    private async Task<DataState?> AskAnewAsync()
    {
        if (bookmarks.All.Values.Count == 0) return null;
        using var limit = new CancellationTokenSource(Patience, time);
        try
        {
            await using var session = open(CypherBookmarks.None);
            var state = await OnceAsync(session, AtTheLeader, limit.Token);
            if (!IsBefore(state, Newest)) return null;
            bookmarks.Forget();
            _known = null;
            cache?.Clear();
            _isAway = false;
            return state;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return null;
        }
    }

    private DataState Found(DataState state)
    {
        lock (_lock)
        {
            if (state.Version > _newest.Version || !IsBefore(state, _newest)) _newest = state;
        }

        return state;
    }

    /// <summary>Whether a leader's state cannot come after another one: what made that one is not in it.</summary>
    private static bool IsBefore(DataState state, DataState newest) =>
        state.Version < newest.Version
        || (state.Version == newest.Version && state.Stamp != newest.Stamp)
        || BookmarkNumber.Of(state.Mark) < BookmarkNumber.Of(newest.Mark);

    /// <summary>
    /// While the last transaction is the one that the version was read after, the version is the same. That is asked without a statement;
    /// the version is read only when somebody has committed meanwhile, or after a pause in which the database could have been replaced.
    /// </summary>
    private async Task<DataState> RenewAsync(ICypherSession session, Action? gather, CancellationToken cancellation)
    {
        string? mark = null;
        try
        {
            await session.RenewAsync(gather, cancellation);
            mark = DataState.MarkOf(session.Bookmarks);
            if (mark is not null && _known is { } known && known.Mark == mark && time.GetElapsedTime(_knownAt) < LongestTrust)
            {
                _knownAt = time.GetTimestamp();
                return known;
            }
        }
        catch (CypherException fault) when (fault.IsRetriable && fault.Code != BookmarkTimeout)
        {
            // The statement below is tried again while the fault may pass; after it, it may be another server's data.
            _known = null;
        }

        var (version, stamp) = await session.ReadAsync(Question, ReadAsync, Reading, cancellation);
        var state = new DataState(version, DataState.MarkOf(session.Bookmarks), stamp);
        // Of the two only if nothing was committed between them: else the version may be older than the mark.
        if (mark is not null && state.Mark == mark) (_known, _knownAt) = (state, time.GetTimestamp());
        return state;
    }

    private static async Task<DataState> OnceAsync(ICypherSession session, CypherTransactionOptions options, CancellationToken cancellation)
    {
        await using var result = await session.RunAsync(Question, options, cancellation);
        var (version, stamp) = await ReadAsync(result, cancellation);
        await result.ConsumeAsync(cancellation);
        return new(version, DataState.MarkOf(session.Bookmarks), stamp);
    }

    private static async Task<(long Version, string? Stamp)> ReadAsync(ICypherResult result, CancellationToken cancellation)
    {
        if (!await result.ReadAsync(cancellation)) throw Neo4jFaults.NoSchema();
        var schema = result.Current[1].AsInt64();
        return schema == SchemaMigrator.Newest
            ? (result.Current[0].AsInt64(), result.Current[2].AsStringOrNull())
            : throw Neo4jFaults.OtherSchema(schema, SchemaMigrator.Newest);
    }
}
