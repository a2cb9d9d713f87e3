namespace KnowledgeGraph.Neo4j;

/// <summary>
/// Asks for the newest state on behalf of many at once. Whoever asks gets an answer that was asked for after he came, so it is never
/// older than his question; those who come while an answer is under way share the next one. Under load the next question waits a moment
/// for those whom the last one served, who are likely to come again: it costs the same for one as for all. Thread-safe.
/// </summary>
/// <param name="ask">Asks the server.</param>
/// <param name="time">For the moment.</param>
internal sealed class StateWatch(Func<Task<DataState>> ask, TimeProvider time)
{
    /// <summary>A timer's shortest wait. Only a question soon after an answer to more than one waits, and only until so many are there.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    private readonly Lock _lock = new();
    private Round _next = new();
    private ITimer? _timer;
    private bool _isAsking;
    private int _expected = 1;
    private long _answeredAt;

    public Task<DataState> NewestAsync(CancellationToken cancellation)
    {
        Round mine;
        bool begins;
        lock (_lock)
        {
            mine = _next;
            mine.Size++;
            begins = !_isAsking && (mine.Size >= _expected || time.GetElapsedTime(_answeredAt) > Moment);
            if (begins) Begin();
            else if (!_isAsking && mine.Size == 1) WaitAMoment();
        }

        if (begins) _ = AskAsync(mine);
        return mine.Answer.Task.WaitAsync(cancellation);
    }

    private void Begin()
    {
        _isAsking = true;
        _next = new();
    }

    private void WaitAMoment()
    {
        _timer ??= time.CreateTimer(static watch => (watch as StateWatch)?.StopWaiting(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(Moment, Timeout.InfiniteTimeSpan);
    }

    private void StopWaiting()
    {
        Round round;
        lock (_lock)
        {
            if (_isAsking || _next.Size == 0) return;
            round = _next;
            Begin();
        }

        _ = AskAsync(round);
    }

    private async Task AskAsync(Round round)
    {
        try
        {
            var state = await ask();
            End(round);
            round.Answer.SetResult(state);
        }
        catch (Exception fault)
        {
            // Whatever it is, it is the answer of everyone in this round.
            End(round);
            round.Answer.SetException(fault);
            _ = round.Answer.Task.Exception;
        }
    }

    private void End(Round round)
    {
        lock (_lock)
        {
            _isAsking = false;
            _answeredAt = time.GetTimestamp();
            _expected = round.Size + _next.Size;
            if (_next.Size > 0) WaitAMoment();
        }
    }

    /// <summary>Those who share an answer. The lock guards their number.</summary>
    private sealed class Round
    {
        public TaskCompletionSource<DataState> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Size { get; set; }
    }
}
