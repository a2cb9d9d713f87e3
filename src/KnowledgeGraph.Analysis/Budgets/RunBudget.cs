namespace KnowledgeGraph.Analysis.Budgets;

/// <summary>
/// What one run may cost: nodes touched, wall time, and the caller's patience. An algorithm calls <see cref="Spend"/> as it goes and
/// winds up when that says no; it does not throw. One budget serves one run, or several runs that share it. Thread-safe.
/// </summary>
public sealed class RunBudget
{
    /// <summary>The clock is read once per this many nodes: reading it costs about as much as visiting ten.</summary>
    private const long ClockInterval = 1024;

    private readonly long _maxNodes;
    private readonly TimeSpan? _maxTime;
    private readonly TimeProvider _time;
    private readonly CancellationToken _cancellation;
    private readonly long _start;
    private long _nodes;
    private long _nextClock = ClockInterval;
    private int _stop;

    /// <param name="maxNodes">Nodes that may be touched; default without limit.</param>
    /// <param name="maxTime">Wall time from now on; null without limit.</param>
    /// <param name="time">Source of time; default the system's.</param>
    /// <param name="cancellation">Stops the run at the next check.</param>
    public RunBudget(
        long maxNodes = long.MaxValue, TimeSpan? maxTime = null, TimeProvider? time = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxNodes);
        if (maxTime < TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(maxTime), maxTime, "A time limit is not negative.");
        _maxNodes = maxNodes;
        _maxTime = maxTime;
        _time = time ?? TimeProvider.System;
        _cancellation = cancellation;
        _start = _time.GetTimestamp();
    }

    /// <summary>A budget without limits that still counts.</summary>
    public static RunBudget Unlimited() => new();

    public bool IsExhausted => Volatile.Read(ref _stop) != 0;

    public StopReason Stop => (StopReason)Volatile.Read(ref _stop);

    public CancellationToken Cancellation => _cancellation;

    /// <summary>The state now; taken at the end of a run it belongs to the result.</summary>
    public RunReport Report => new(Stop, Interlocked.Read(ref _nodes), _time.GetElapsedTime(_start));

    /// <summary>Books nodes that were touched. False as soon as any limit is reached, and from then on always.</summary>
    public bool Spend(long nodes)
    {
        var total = Interlocked.Add(ref _nodes, nodes);
        if (total > _maxNodes) Halt(StopReason.NodeLimit);
        else if (total >= Volatile.Read(ref _nextClock)) LookAtClock(total);
        return _stop == 0;
    }

    /// <summary>Checks time and cancellation now, for loops whose steps are long and touch few nodes.</summary>
    public bool Check()
    {
        LookAtClock(Interlocked.Read(ref _nodes));
        return _stop == 0;
    }

    private void LookAtClock(long total)
    {
        Volatile.Write(ref _nextClock, total + ClockInterval);
        if (_cancellation.IsCancellationRequested) Halt(StopReason.Cancelled);
        else if (_maxTime is { } limit && _time.GetElapsedTime(_start) >= limit) Halt(StopReason.TimeLimit);
    }

    private void Halt(StopReason reason) => Interlocked.CompareExchange(ref _stop, (int)reason, 0);
}
