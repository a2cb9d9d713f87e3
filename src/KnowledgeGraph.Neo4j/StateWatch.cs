namespace KnowledgeGraph.Neo4j;

/// <summary>
/// Asks for the newest state on behalf of many at once. Whoever asks gets an answer that was asked for after he came, so it is never
/// older than his question; those who come while an answer is under way share the next one. Under load the next question waits a moment
/// for those whom the last one served, who are likely to come again: it costs the same for one as for all. Thread-safe.
/// </summary>
/// <remarks>
/// Everyone waits for the answer, so it is asked for on a thread of its own: where the connection blocks, the network wakes that thread
/// itself, and not first one that looks after all connections and then one of the pool, twice an answer.
/// </remarks>
/// <param name="ask">Asks the server.</param>
/// <param name="time">For the moment.</param>
internal sealed class StateWatch(Func<Task<DataState>> ask, TimeProvider time) : IDisposable
{
    private const int StackBytes = 256 << 10;

    /// <summary>The shortest wait there is. Only a question soon after an answer to more than one waits, and only until so many are there.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    private readonly object _gate = new();
    private Round _next = new();
    private int _expected = 1;
    private long _answeredAt;
    private bool _isRunning;
    private bool _isOver;

    /// <exception cref="ObjectDisposedException">The store was closed, before or meanwhile.</exception>
    public Task<DataState> NewestAsync(CancellationToken cancellation)
    {
        Round mine;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isOver, this);
            mine = _next;
            mine.Size++;
            if (!_isRunning) Start();
            else if (mine.Size == _expected) Monitor.Pulse(_gate);
        }

        return mine.Answer.Task.WaitAsync(cancellation);
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
        while (Take() is { } round) Answer(round);
    }

    /// <summary>Waits for somebody who wants an answer.</summary>
    /// <returns>Null once the watch is over.</returns>
    private Round? Take()
    {
        lock (_gate)
        {
            while (_next.Size < _expected && !_isOver && time.GetElapsedTime(_answeredAt) < Moment) Monitor.Wait(_gate, Moment);
            if (_next.Size == 0) _expected = 1;
            while (_next.Size == 0 && !_isOver) Monitor.Wait(_gate);
            var round = _next;
            _next = new();
            if (!_isOver) return round;
            round.Fail(new ObjectDisposedException(nameof(StateWatch)));
            return null;
        }
    }

    private void Answer(Round round)
    {
        try
        {
            var state = ask().GetAwaiter().GetResult();
            End(round);
            round.Answer.SetResult(state);
        }
        catch (Exception fault)
        {
            // Whatever it is, it is the answer of everyone in this round.
            End(round);
            round.Fail(fault);
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

        public int Size { get; set; }

        public void Fail(Exception fault)
        {
            Answer.SetException(fault);
            // Nobody may be left who looks at it.
            _ = Answer.Task.Exception;
        }
    }
}
