using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Analysis.Topologies.Hosting;

/// <summary>
/// Hands out the topology of a store and keeps it up to date: the first from the saved file when that is of the store's version, else
/// read from the store; later ones as a delta of the writes in between, or read anew. While the next version is made the last one
/// serves. Thread-safe. Dispose it before the store and after everything that reads a topology from it.
/// </summary>
public sealed class TopologyHost : IAsyncDisposable
{
    private readonly IGraphStore _store;
    private readonly TopologyHostOptions _options;
    private readonly TopologyFile _file;
    private readonly TopologyMaker _maker;
    private readonly SemaphoreSlim _making = new(1);
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _queueLock = new();
    private readonly FollowPace _pace;
    private volatile HostedTopology? _current;
    private Task? _queued;
    private Task _last = Task.CompletedTask;
    private Task _follow = Task.CompletedTask;
    private bool _isFollowing;
    private int _leases;

    public TopologyHost(IGraphStore store, TopologyHostOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
        _options = options ?? new();
        if (_options.FollowShare is not (> 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(options), _options.FollowShare, "The share of time is above 0 and at most 1.");
        _file = new(_options);
        _pace = new(_options.Time, _options.FollowShare);
        Log = new(_options.MaxDeltaReferences);
        _maker = new(_options, _file, Log);
    }

    /// <summary>The newest topology that is ready; null before the first.</summary>
    public GraphTopology? Current => _current?.Topology;

    internal WriteLog Log { get; }

    /// <summary>The topology that serves now, perhaps older than the store; waits only for the first.</summary>
    public ValueTask<GraphTopology> GetAsync(CancellationToken cancellation = default) =>
        Current is { } current ? new(current) : new(RefreshAsync(cancellation));

    /// <summary>A topology of the given version or a later one, so that a caller reads what it wrote.</summary>
    public async ValueTask<GraphTopology> AtLeastAsync(long version, CancellationToken cancellation = default)
    {
        if (Current is { } current && current.Version >= version) return current;
        return await RefreshAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>The topology that serves now with its snapshot; null before the first. Needs no answer of the store.</summary>
    public TopologyLease? TryLease()
    {
        // A version that has ended between the two steps has been followed by a newer one.
        while (_current is { } current)
        {
            if (!current.TryHold()) continue;
            Interlocked.Increment(ref _leases);
            return new(current, () => Interlocked.Decrement(ref _leases));
        }

        return null;
    }

    /// <summary>Makes the topology of the store's newest version and hands it out from then on.</summary>
    public async Task<GraphTopology> RefreshAsync(CancellationToken cancellation = default)
    {
        await _making.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await MakeAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _making.Release();
        }
    }

    /// <summary>
    /// Brings the topology up to the version that the store has now, in the background, so that whoever waits for it may give up without
    /// undoing the work. Callers that come before it has begun share one run.
    /// </summary>
    /// <returns>Ends with that run; fails with <see cref="StoreException"/> where the store could not be read.</returns>
    public Task RefreshSoonAsync()
    {
        lock (_queueLock) return _queued ??= _last = Task.Run(RunQueuedAsync);
    }

    /// <summary>Writes the current topology to its file, if it has one and the file is older. Called on disposal too.</summary>
    public async Task SaveAsync(CancellationToken cancellation = default)
    {
        await _making.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (Current is { } current) _file.Save(current);
        }
        finally
        {
            _making.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _follow.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await SaveAsync().ConfigureAwait(false);
        _current?.Release();
        _current = null;

        // Who still computes over the mapping when the program ends is not made to crash: the process gives it back.
        if (Volatile.Read(ref _leases) == 0) _file.Dispose();
        _making.Dispose();
        _closing.Dispose();
    }

    /// <summary>
    /// Follows a write without anyone waiting; nothing to do before the first topology was asked for. Writes that come while another one
    /// waits to be followed share its run, so that a burst of them costs no more than the share of time that the options give.
    /// </summary>
    internal void RefreshInBackground()
    {
        if (_current is null) return;
        lock (_queueLock)
        {
            if (_isFollowing || _closing.IsCancellationRequested) return;
            _isFollowing = true;
            _follow = ReportAsync(FollowAsync());
        }
    }

    private async Task FollowAsync()
    {
        try
        {
            await _pace.RestAsync(_closing.Token).ConfigureAwait(false);
        }
        finally
        {
            // From here on a write may come too late for the run that begins now.
            lock (_queueLock) _isFollowing = false;
        }

        var begun = _options.Time.GetTimestamp();
        await RefreshSoonAsync().ConfigureAwait(false);
        _pace.Note(_options.Time.GetElapsedTime(begun));
    }

    private async Task RunQueuedAsync()
    {
        await _making.WaitAsync(_closing.Token).ConfigureAwait(false);
        try
        {
            lock (_queueLock) _queued = null;
            await MakeAsync(_closing.Token).ConfigureAwait(false);
        }
        finally
        {
            _making.Release();
        }
    }

    private async Task ReportAsync(Task refresh)
    {
        try
        {
            await refresh.ConfigureAwait(false);
        }
        catch (StoreException fault)
        {
            _options.Message($"The topology stays at version {Current?.Version}: {fault.Message}");
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The host closes: there is nobody left to follow the write for.
        }
    }

    private async Task<GraphTopology> MakeAsync(CancellationToken cancellation)
    {
        // Named before anything is read: what is committed meanwhile is read twice, which does no harm.
        var now = _options.Changes is { } changes ? await changes.PositionAsync(cancellation).ConfigureAwait(false) : default;
        var snapshot = await _store.OpenSnapshotAsync(cancellation).ConfigureAwait(false);
        HostedTopology? ended = null;
        try
        {
            if (_current is { } current && current.Topology.Version == snapshot.Version) return current.Topology;
            var (topology, position) = await _maker.NextAsync(_current, snapshot, now, cancellation).ConfigureAwait(false);
            _ = topology.AuthorComponents.Length;
            ended = _current;
            _current = new(topology, snapshot, _options.Time.GetUtcNow(), position);
            snapshot = null;
            Log.ForgetUpTo(topology.Version);
            return topology;
        }
        finally
        {
            snapshot?.Dispose();
            ended?.Release();
        }
    }
}
