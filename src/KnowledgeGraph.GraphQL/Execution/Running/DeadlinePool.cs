using System.Collections.Concurrent;

namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>Starts the time limits of requests. Safe from any thread.</summary>
internal sealed class DeadlinePool(TimeSpan timeout, TimeProvider timeProvider)
{
    private const int MaxKept = 64;

    private readonly ConcurrentQueue<CancellationTokenSource> _sources = new();

    public Deadline Start(CancellationToken caller)
    {
        // A source with another clock than the system's cannot be armed again.
        if (!ReferenceEquals(timeProvider, TimeProvider.System))
        {
            return new Deadline(this, new CancellationTokenSource(timeout, timeProvider), caller);
        }

        if (!_sources.TryDequeue(out CancellationTokenSource? source))
        {
            source = new CancellationTokenSource();
        }

        source.CancelAfter(timeout);
        return new Deadline(this, source, caller);
    }

    public void Return(CancellationTokenSource source)
    {
        if (ReferenceEquals(timeProvider, TimeProvider.System) && _sources.Count < MaxKept && source.TryReset())
        {
            _sources.Enqueue(source);
        }
        else
        {
            source.Dispose();
        }
    }
}
