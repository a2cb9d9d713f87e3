namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>
/// The time limit of one request after another, joined with the caller's token. A request notes when its time is up and starts no timer
/// of its own: the timer of the request before it most often still runs, and when it rings too early it is set to what remains. So a
/// server at work sets each timer once in a time limit, and an idle one not at all.
/// </summary>
internal sealed class Deadline : IDisposable
{
    private const long Idle = long.MaxValue;
    private const long Passed = long.MinValue;

    private static readonly TimeSpan MinimumPause = TimeSpan.FromMilliseconds(1);

    private readonly DeadlinePool _pool;
    private readonly CancellationTokenSource _source = new();
    private readonly ITimer _timer;

    // The timestamp at which the request's time is up. It and the flag below are written and then read in opposite order by the two
    // sides, each time behind a full fence, so that one of them sees to the timer.
    private long _due = Idle;
    private int _isTimerSet;
    private CancellationTokenRegistration _registration;

    public Deadline(DeadlinePool pool)
    {
        _pool = pool;

        // The timer outlives the request that makes it and must not keep what flows with that request.
        bool isFlowing = !ExecutionContext.IsFlowSuppressed();
        using AsyncFlowControl flow = isFlowing ? ExecutionContext.SuppressFlow() : default;
        _timer = pool.TimeProvider.CreateTimer(
            static state => ((Deadline?)state)?.Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Begins the time of a request.</summary>
    public void Start(CancellationToken caller)
    {
        if (_pool.Timeout != Timeout.InfiniteTimeSpan)
        {
            Interlocked.Exchange(ref _due, _pool.TimeProvider.GetTimestamp() + _pool.TimeoutTicks);
            SetTimer(_pool.Timeout);
        }

        _registration = caller.CanBeCanceled
            ? caller.UnsafeRegister(static state => ((CancellationTokenSource?)state)?.Cancel(), _source)
            : default;
    }

    /// <summary>Ends the time of a request; called once for each, when nothing uses the token any more.</summary>
    public void Dispose()
    {
        _registration.Dispose();
        _registration = default;

        // From here on the timer cannot cancel: if it is about to, the exchange tells, and the source is left to it.
        bool isReusable = Interlocked.Exchange(ref _due, Idle) != Passed && _source.TryReset();
        if (!isReusable || !_pool.TryKeep(this))
        {
            _timer.Dispose();
        }
    }

    private void SetTimer(TimeSpan time)
    {
        if (Volatile.Read(ref _isTimerSet) == 0 && Interlocked.Exchange(ref _isTimerSet, 1) == 0)
        {
            _timer.Change(time, Timeout.InfiniteTimeSpan);
        }
    }

    private void Ring()
    {
        Interlocked.Exchange(ref _isTimerSet, 0);
        while (Volatile.Read(ref _due) is var due and not (Idle or Passed))
        {
            TimeSpan left = _pool.TimeProvider.GetElapsedTime(_pool.TimeProvider.GetTimestamp(), due);
            if (left > TimeSpan.Zero)
            {
                SetTimer(left > MinimumPause ? left : MinimumPause);
                return;
            }

            if (Interlocked.CompareExchange(ref _due, Passed, due) == due)
            {
                _source.Cancel();
                return;
            }
        }
    }
}
