using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Bolt.Sessions;

/// <summary>
/// Runs work again while it fails for a passing reason, with pauses that double and vary, so that transactions that met in a deadlock
/// do not meet again. Thread-safe.
/// </summary>
internal sealed class RetryPolicy(BoltOptions options)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private readonly Random _random = new(options.RetrySeed);
    private readonly Lock _lock = new();

    public async Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> attempt, bool idempotent, CancellationToken cancellation)
    {
        var began = options.Time.GetTimestamp();
        long? awaySince = null;
        var pause = options.FirstRetryDelay;
        while (true)
        {
            try
            {
                return await attempt(cancellation).ConfigureAwait(false);
            }
            catch (CypherException fault) when (fault.IsRetriable || (idempotent && fault.Kind == CypherErrorKind.CommitUnknown))
            {
                awaySince = fault.Kind == CypherErrorKind.Transient ? null : awaySince ?? options.Time.GetTimestamp();
                if (IsTimeUp(began, awaySince, pause)) throw;
                BoltMetrics.Retried(fault.Code);
            }

            await Task.Delay(Vary(pause), options.Time, cancellation).ConfigureAwait(false);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>A pause that ends after the time is up is not begun.</summary>
    private bool IsTimeUp(long began, long? awaySince, TimeSpan pause) =>
        options.Time.GetElapsedTime(began) + pause > options.MaxRetryTime
        || (awaySince is { } since && options.Time.GetElapsedTime(since) + pause > options.MaxUnavailableTime);

    private TimeSpan Vary(TimeSpan pause)
    {
        lock (_lock) return pause * (0.8 + 0.4 * _random.NextDouble());
    }
}
