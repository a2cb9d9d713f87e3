namespace KnowledgeGraph.Neo4j.Bolt.Connections;

/// <summary>
/// A fixed number of permits, given out in the order in which they were asked for. SemaphoreSlim promises no order, and a caller that
/// is passed over again and again runs into its time-out while others are served. Thread-safe.
/// </summary>
internal sealed class FairGate(int permits)
{
    private readonly LinkedList<TaskCompletionSource> _line = new();
    private readonly Lock _lock = new();
    private int _free = permits;

    public int Waiting
    {
        get
        {
            lock (_lock) return _line.Count;
        }
    }

    /// <exception cref="TimeoutException">No permit became free in time.</exception>
    public async ValueTask EnterAsync(TimeSpan timeout, TimeProvider time, CancellationToken cancellation)
    {
        LinkedListNode<TaskCompletionSource> place;
        lock (_lock)
        {
            if (_free > 0)
            {
                _free--;
                return;
            }

            place = _line.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        try
        {
            await place.Value.Task.WaitAsync(timeout, time, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is TimeoutException or OperationCanceledException)
        {
            if (!Leave(place)) Exit();
            throw;
        }
    }

    /// <summary>Hands a permit back: to whoever stands first in line.</summary>
    public void Exit()
    {
        TaskCompletionSource? next = null;
        lock (_lock)
        {
            if (_line.First is { } first)
            {
                next = first.Value;
                _line.RemoveFirst();
            }
            else
            {
                _free++;
            }
        }

        next?.SetResult();
    }

    /// <summary>Steps out of the line. False when a permit was handed over in the same moment: it must go on to the next.</summary>
    private bool Leave(LinkedListNode<TaskCompletionSource> place)
    {
        lock (_lock)
        {
            if (place.List is null) return false;
            _line.Remove(place);
            return true;
        }
    }
}
