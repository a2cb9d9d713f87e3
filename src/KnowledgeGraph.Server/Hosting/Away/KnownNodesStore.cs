using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Server.Hosting.Away;

/// <summary>
/// A store on a server that may go away, for those who only need to find nodes and to call them by name then, as paths and communities
/// do. Its snapshots read from the store as long as it answers. Does not own the store. Thread-safe.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="nameBytes">The most memory that names may take; while new ones are read, the old ones are there beside them.</param>
/// <param name="clock">For pauses.</param>
internal sealed class KnownNodesStore(IGraphStore store, long nameBytes, TimeProvider clock) : IGraphStore
{
    /// <summary>Least pause between two readings of all nodes.</summary>
    private static readonly TimeSpan LeastPause = TimeSpan.FromSeconds(5);

    /// <summary>A pause is this many times as long as the reading before it: a twentieth of the time is spent on it at most.</summary>
    private const int PausePerReading = 20;

    /// <summary>
    /// For so long after the store was found to be away, what is in memory is not asked of it first: it takes seconds to fail, and a
    /// request reads several times.
    /// </summary>
    private static readonly TimeSpan TrustedAway = TimeSpan.FromSeconds(3);

    private volatile NodeMemory? _memory;
    private long _awaySince = long.MinValue;

    /// <summary>Null until it has been read.</summary>
    public NodeMemory? Memory => _memory;

    /// <summary>Whether the store was away a moment ago.</summary>
    public bool WasAway =>
        Interlocked.Read(ref _awaySince) is var since and not long.MinValue && clock.GetElapsedTime(since) < TrustedAway;

    /// <summary>Takes note that the store did not answer.</summary>
    public void NoteAway() => Interlocked.Exchange(ref _awaySince, clock.GetTimestamp());

    public async ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default) =>
        new KnownNodesSnapshot(await store.OpenSnapshotAsync(cancellation), this);

    public ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation = default) =>
        store.WriteAsync(batch, cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Reads the nodes now, and again when the data changed, until the token fires.</summary>
    /// <param name="read">Told when nodes were read.</param>
    /// <param name="stop">Ends it.</param>
    public async Task KeepAsync(Action<NodeMemory> read, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var began = clock.GetTimestamp();
            try
            {
                using var snapshot = await store.OpenSnapshotAsync(stop);
                if (_memory?.Version != snapshot.Version) read(_memory = await NodeMemory.ReadAsync(snapshot, nameBytes, stop));
            }
            catch (StoreException)
            {
                // This is the time that the memory is for; requests tell that the store is away.
            }

            var pause = clock.GetElapsedTime(began) * PausePerReading;
            await Task.Delay(pause > LeastPause ? pause : LeastPause, clock, stop);
        }
    }
}
