namespace KnowledgeGraph.Neo4j;

/// <summary>
/// Asks for the newest state on behalf of many at once. Whoever asks gets an answer that was asked for after he came, so it is never
/// older than his question; those who come while an answer is under way share the next one. Under load the next question waits a moment
/// for those whom the last one served, who are likely to come again: it costs the same for one as for all, and the server prepares
/// for it meanwhile. Thread-safe.
/// </summary>
/// <remarks>
/// Everyone waits for the answer, so it is asked for on a thread of its own: where the connection blocks, the network wakes that thread
/// itself, and not first one that looks after all connections and then one of the pool, twice an answer.
/// </remarks>
/// <param name="ask">
/// Asks the server. It is given what waits for those who may still come, to be called before the question is beyond recall; null where all
/// are there.
/// </param>
/// <param name="time">For the moment.</param>
internal sealed class StateWatch(Func<Action?, Task<DataState>> ask, TimeProvider time) : IDisposable
{
    private const int StackBytes = 256 << 10;

    /// <summary>The shortest wait there is. Only a question soon after an answer to more than one waits, until so many are there.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    /// <summary>Those of a round who may be answered on this thread; with more of them, others would wait too long for their turn.</summary>
    private const int MostPrompt = 16;

    private readonly object _gate = new();
    private readonly AlertWait _first = new();
    private readonly AlertWait _last = new();
    private Round _next = new();
    private int _expected = 1;
    private long _answeredAt;
    private bool _isRunning;
    private bool _isOver;

    /// <param name="isPrompt">
    /// True for a caller who goes on for no more than a moment: it does so on the thread that asks, without being handed over to another.
    /// </param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ObjectDisposedException">The store was closed, before or meanwhile.</exception>
    public Task<DataState> NewestAsync(bool isPrompt, CancellationToken cancellation)
    {
        Round mine;
        TaskCompletionSource<DataState> answer;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isOver, this);
            mine = _next;
            mine.Size++;
            answer = isPrompt && mine.Prompt++ < MostPrompt ? mine.PromptAnswer : mine.Answer;
            if (!_isRunning) Start();
            else if (mine.Size == 1 || mine.Size == _expected) Monitor.Pulse(_gate);
        }

        return answer.Task.WaitAsync(cancellation);
    }

    /// <summary>A question that is under way is still answered.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
            Monitor.Pulse(_gate);
        }
    }

    private void Start()
    {
        _isRunning = true;
        // Not with what the first who asks carries along: the thread serves everyone.
        new Thread(Run, StackBytes) { IsBackground = true, Name = "KG state" }.UnsafeStart();
    }

    private void Run()
    {
        while (IsWanted()) Answer();
    }

    /// <summary>Waits for somebody who wants an answer. False once the watch is over.</summary>
    private bool IsWanted()
    {
        if (_expected > 1) _first.For(() => Volatile.Read(ref _next).Size > 0);
        lock (_gate)
        {
            while (_next.Size == 0 && !_isOver) Monitor.Wait(_gate);
            if (!_isOver) return true;
            _next.Fail(new ObjectDisposedException(nameof(StateWatch)));
            return false;
        }
    }

    private void Answer()
    {
        var round = TakeDue();
        try
        {
            var state = ask(round is null ? () => round ??= Gather() : null).GetAwaiter().GetResult();
            if (round is null) throw new InvalidOperationException("The state was asked for before everyone had come who gets it.");
            End(round);
            round.Succeed(state);
        }
        catch (Exception fault)
        {
            // Whatever it is, it is the answer of everyone in this round.
            round ??= Take();
            End(round);
            round.Fail(fault);
        }
    }

    /// <returns>Null where others are likely to come.</returns>
    private Round? TakeDue()
    {
        lock (_gate) return IsDue() ? Take() : null;
    }

    /// <summary>Waits for those who are likely to come.</summary>
    private Round Gather()
    {
        _last.For(() => Volatile.Read(ref _next).Size >= _expected);
        lock (_gate)
        {
            while (!IsDue()) Monitor.Wait(_gate, Moment);
            return Take();
        }
    }

    private bool IsDue() => _isOver || _next.Size >= _expected || time.GetElapsedTime(_answeredAt) >= Moment;

    private Round Take()
    {
        lock (_gate)
        {
            var round = _next;
            _next = new();
            return round;
        }
    }

    private void End(Round round)
    {
        lock (_gate)
        {
            _answeredAt = time.GetTimestamp();
            _expected = round.Size + _next.Size;
        }
    }

    /// <summary>Those who share an answer. The lock guards their number.</summary>
    private sealed class Round
    {
        public TaskCompletionSource<DataState> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Of those who go on at once.</summary>
        public TaskCompletionSource<DataState> PromptAnswer { get; } = new();

        public int Size { get; set; }

        public int Prompt { get; set; }

        public void Succeed(DataState state)
        {
            Answer.SetResult(state);
            PromptAnswer.SetResult(state);
        }

        public void Fail(Exception fault)
        {
            Answer.SetException(fault);
            PromptAnswer.SetException(fault);
            // Nobody may be left who looks at them.
            _ = Answer.Task.Exception;
            _ = PromptAnswer.Task.Exception;
        }
    }
}
