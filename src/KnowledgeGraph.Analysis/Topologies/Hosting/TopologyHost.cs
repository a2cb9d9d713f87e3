using KnowledgeGraph.Analysis.Topologies.Building;
using KnowledgeGraph.Analysis.Topologies.Deltas;
using KnowledgeGraph.Analysis.Topologies.Files;
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
    private readonly SemaphoreSlim _making = new(1);
    private readonly CancellationTokenSource _closing = new();
    private volatile GraphTopology? _current;
    private IGraphSnapshot? _snapshot;
    private MappedTopology? _mapping;
    private long _savedVersion = -1;
    private Task _background = Task.CompletedTask;
    private int _backgroundRuns;

    public TopologyHost(IGraphStore store, TopologyHostOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
        _options = options ?? new();
        Log = new(_options.MaxDeltaReferences);
    }

    /// <summary>The newest topology that is ready; null before the first.</summary>
    public GraphTopology? Current => _current;

    internal WriteLog Log { get; }

    /// <summary>The topology that serves now, perhaps older than the store; waits only for the first.</summary>
    public ValueTask<GraphTopology> GetAsync(CancellationToken cancellation = default) =>
        _current is { } current ? new(current) : new(RefreshAsync(cancellation));

    /// <summary>A topology of the given version or a later one, so that a caller reads what it wrote.</summary>
    public async ValueTask<GraphTopology> AtLeastAsync(long version, CancellationToken cancellation = default)
    {
        if (_current is { } current && current.Version >= version) return current;
        return await RefreshAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Makes the topology of the store's newest version and hands it out from then on.</summary>
    public async Task<GraphTopology> RefreshAsync(CancellationToken cancellation = default)
    {
        await _making.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var snapshot = await _store.OpenSnapshotAsync(cancellation).ConfigureAwait(false);
            try
            {
                if (_current is not { } current || current.Version != snapshot.Version)
                {
                    current = await NextAsync(snapshot, cancellation).ConfigureAwait(false);
                    _ = current.AuthorComponents.Length;
                    (snapshot, _snapshot) = (_snapshot, snapshot);
                    _current = current;
                    Log.ForgetUpTo(current.Version);
                }

                return current;
            }
            finally
            {
                snapshot?.Dispose();
            }
        }
        finally
        {
            _making.Release();
        }
    }

    /// <summary>Writes the current topology to its file, if it has one and the file is older. Called on disposal too.</summary>
    public async Task SaveAsync(CancellationToken cancellation = default)
    {
        await _making.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            Save();
        }
        finally
        {
            _making.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _background.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await SaveAsync().ConfigureAwait(false);
        _snapshot?.Dispose();
        _current = null;
        _mapping?.Dispose();
        _making.Dispose();
        _closing.Dispose();
    }

    /// <summary>Brings the topology up to date without anyone waiting; calls while one runs make it run once more.</summary>
    internal void RefreshInBackground()
    {
        if (_current is null || Interlocked.Increment(ref _backgroundRuns) > 1) return;
        _background = Task.Run(async () =>
        {
            for (var seen = 0; (seen = Interlocked.CompareExchange(ref _backgroundRuns, 0, seen)) != 0;)
            {
                try
                {
                    await RefreshAsync(_closing.Token).ConfigureAwait(false);
                }
                catch (StoreException fault)
                {
                    _options.Message($"The topology stays at version {_current?.Version}: {fault.Message}");
                }
            }
        });
    }

    private async Task<GraphTopology> NextAsync(IGraphSnapshot snapshot, CancellationToken cancellation)
    {
        if (_current is null) return Load(snapshot.Version) ?? await BuildAsync(snapshot, cancellation).ConfigureAwait(false);
        while (Log.Between(_current.Version, snapshot.Version) is null && Log.Pending > 0)
            await Task.Delay(1, cancellation).ConfigureAwait(false);
        if (_snapshot is { } before && Log.Between(_current.Version, snapshot.Version) is { } references)
            return await TopologyDelta.ApplyAsync(_current, before, snapshot, references, cancellation).ConfigureAwait(false);
        return await BuildAsync(snapshot, cancellation).ConfigureAwait(false);
    }

    private async Task<GraphTopology> BuildAsync(IGraphSnapshot snapshot, CancellationToken cancellation)
    {
        var topology = await TopologyBuilder.BuildAsync(snapshot, cancellation).ConfigureAwait(false);
        Save(topology);
        return topology;
    }

    private GraphTopology? Load(long version)
    {
        if (_options.Path is not { } path || !File.Exists(path)) return null;
        try
        {
            var mapping = TopologyReader.Open(path);
            if (mapping.Topology.Version == version)
            {
                (_mapping, _savedVersion) = (mapping, version);
                return mapping.Topology;
            }

            _options.Message($"{path} is of version {mapping.Topology.Version}, the data of version {version}: it is made again.");
            mapping.Dispose();
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            _options.Message(fault.Message);
        }

        return null;
    }

    private void Save()
    {
        if (_current is { } current) Save(current);
    }

    /// <summary>A topology that cannot be saved still serves: the next start reads the store again.</summary>
    private void Save(GraphTopology topology)
    {
        if (_options.Path is not { } path || _savedVersion == topology.Version) return;
        try
        {
            TopologyWriter.Save(topology, path);
            _savedVersion = topology.Version;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _options.Message($"The topology could not be saved to {path}: {fault.Message}");
        }
    }
}
