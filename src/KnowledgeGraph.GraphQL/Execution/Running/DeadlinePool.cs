using System.Collections.Concurrent;

namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>Starts the time limits of requests and keeps them for the next. Safe from any thread.</summary>
/// <param name="timeout">How long a request may run; infinite for no limit.</param>
/// <param name="timeProvider">Measures it.</param>
internal sealed class DeadlinePool(TimeSpan timeout, TimeProvider timeProvider)
{
    private const int MaxKept = 64;

    private readonly ConcurrentQueue<Deadline> _kept = new();

    public TimeSpan Timeout { get; } = timeout;

    /// <summary>The time limit in the units of <see cref="TimeProvider.GetTimestamp"/>.</summary>
    public long TimeoutTicks { get; } = (long)(timeout.TotalSeconds * timeProvider.TimestampFrequency);

    public TimeProvider TimeProvider { get; } = timeProvider;

    public Deadline Start(CancellationToken caller)
    {
        if (!_kept.TryDequeue(out Deadline? deadline))
        {
            deadline = new Deadline(this);
        }

        deadline.Start(caller);
        return deadline;
    }

    /// <returns>False if enough are kept already.</returns>
    public bool TryKeep(Deadline deadline)
    {
        if (_kept.Count >= MaxKept)
        {
            return false;
        }

        _kept.Enqueue(deadline);
        return true;
    }
}
