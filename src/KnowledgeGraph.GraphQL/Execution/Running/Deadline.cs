namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>
/// The time limit of one request, joined with the caller's token. Its source of cancellation comes from a pool where it can be used again,
/// which spares each request a timer.
/// </summary>
internal readonly struct Deadline : IDisposable
{
    private readonly DeadlinePool _pool;
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _registration;

    public Deadline(DeadlinePool pool, CancellationTokenSource source, CancellationToken caller)
    {
        _pool = pool;
        _source = source;
        _registration = caller.CanBeCanceled
            ? caller.UnsafeRegister(static state => ((CancellationTokenSource?)state)?.Cancel(), source)
            : default;
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Called once, when nothing uses the token any more.</summary>
    public void Dispose()
    {
        _registration.Dispose();
        _pool.Return(_source);
    }
}
