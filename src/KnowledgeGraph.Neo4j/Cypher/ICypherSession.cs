namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>
/// A causal chain of statements: each sees what the ones before it wrote, also on another member of a cluster. One thread at a
/// time, and one open result or transaction at a time; sessions are cheap, so open one for each unit of work.
/// </summary>
public interface ICypherSession : IAsyncDisposable
{
    /// <summary>What this session has seen and written; pass it to another session that must see the same.</summary>
    CypherBookmarks Bookmarks { get; }

    /// <summary>
    /// Runs one statement in a transaction of its own, in one round trip, and hands its records over as they arrive. Not retried:
    /// after a broken connection it is unknown whether a write took place. Whoever writes reads to the end or consumes the result:
    /// only then is the write known to be committed, and a result that is disposed before may take its write with it.
    /// </summary>
    /// <exception cref="CypherException">The server refused the statement, or could not be reached.</exception>
    ValueTask<ICypherResult> RunAsync(
        CypherStatement statement, CypherTransactionOptions? options = null, CancellationToken cancellation = default);

    /// <summary>
    /// Runs one reading statement in one round trip, and again from the start when the server or the connection fails for a passing
    /// reason. <paramref name="read"/> may be called several times, so it must not keep what it read before it failed.
    /// </summary>
    Task<T> ReadAsync<T>(
        CypherStatement statement,
        Func<ICypherResult, CancellationToken, Task<T>> read,
        CypherTransactionOptions? options = null,
        CancellationToken cancellation = default);

    /// <summary>
    /// Begins and commits a reading transaction without a statement, in one round trip. <see cref="Bookmarks"/> is then what the server
    /// names its newest state by, which costs it about half of the smallest statement. Not retried.
    /// </summary>
    /// <param name="pause">
    /// Called when the beginning has been sent and the end has not, so that the server begins meanwhile; the state is that after it. A
    /// bookmark stands for all that its transaction could see, which is everything that was committed before its end. Null for no pause.
    /// </param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="CypherException">The server could not be reached.</exception>
    ValueTask RenewAsync(Action? pause = null, CancellationToken cancellation = default);

    /// <summary>Begins a transaction that the caller ends. Nothing is sent before its first statement. Not retried.</summary>
    ValueTask<ICypherTransaction> BeginAsync(CypherTransactionOptions? options = null, CancellationToken cancellation = default);

    /// <summary>Runs <paramref name="work"/> in a reading transaction, again from the start while it fails for a passing reason.</summary>
    Task<T> ExecuteReadAsync<T>(
        Func<ICypherRunner, CancellationToken, Task<T>> work,
        CypherTransactionOptions? options = null,
        CancellationToken cancellation = default);

    /// <summary>
    /// Runs <paramref name="work"/> in a writing transaction and commits it, again from the start while it fails for a passing
    /// reason (deadlock, change of leader, lost connection). A connection that is lost while the commit is under way leaves its
    /// outcome unknown: that is tried again only where the options call the transaction idempotent.
    /// </summary>
    Task<T> ExecuteWriteAsync<T>(
        Func<ICypherRunner, CancellationToken, Task<T>> work,
        CypherTransactionOptions? options = null,
        CancellationToken cancellation = default);
}
