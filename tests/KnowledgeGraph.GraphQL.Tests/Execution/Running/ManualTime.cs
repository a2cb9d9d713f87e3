namespace KnowledgeGraph.GraphQL.Tests.Execution.Running;

/// <summary>A clock that stands still until it is told to go on; its timers ring on the thread that tells it.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];
    private long _now = 1;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers would ring if time went on.</summary>
    public int SetTimers => _timers.Count(timer => timer.IsSet);

    /// <summary>How often any timer was set.</summary>
    public int Settings { get; private set; }

    public override long GetTimestamp() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ManualTimer timer = new(this, callback, state);
        _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Goes on in small steps, so that each timer rings when its time comes.</summary>
    public void GoOn(TimeSpan time)
    {
        for (long end = _now + time.Ticks; _now < end;)
        {
            _now = Math.Min(end, _now + TimeSpan.TicksPerMillisecond);
            _timers.ToList().ForEach(timer => timer.RingIfDue());
        }
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private long? _due;

        public bool IsSet => _due is not null;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _due = dueTime == Timeout.InfiniteTimeSpan ? null : time._now + dueTime.Ticks;
            if (IsSet)
            {
                time.Settings++;
            }

            return true;
        }

        public void RingIfDue()
        {
            if (_due <= time._now)
            {
                _due = null;
                callback(state);
            }
        }

        public void Dispose() => _due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
