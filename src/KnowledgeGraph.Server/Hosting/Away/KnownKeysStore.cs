using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Server.Hosting.Away;

/// <summary>
/// A store on a server that may go away, for those who only need to find nodes by id then, as paths and communities do. Its snapshots read
/// from the store as long as it answers. Does not own the store. Thread-safe.
/// </summary>
internal sealed class KnownKeysStore(IGraphStore store) : IGraphStore
{
    /// <summary>Least pause between two readings of all ids.</summary>
    private static readonly TimeSpan LeastPause = TimeSpan.FromSeconds(5);

    /// <summary>A pause is this many times as long as the reading before it: a twentieth of the time is spent on it at most.</summary>
    private const int PausePerReading = 20;

    private volatile KeyMemory? _keys;

    /// <summary>Null until they have been read.</summary>
    public KeyMemory? Keys => _keys;

    public async ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default) =>
        new KnownKeysSnapshot(await store.OpenSnapshotAsync(cancellation), this);

    public ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation = default) =>
        store.WriteAsync(batch, cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Reads the ids now, and again when the data changed, until the token fires.</summary>
    /// <param name="read">Told when ids were read.</param>
    /// <param name="clock">For the pauses.</param>
    /// <param name="stop">Ends it.</param>
    public async Task KeepAsync(Action<KeyMemory> read, TimeProvider clock, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var began = clock.GetTimestamp();
            try
            {
                using var snapshot = await store.OpenSnapshotAsync(stop);
                if (_keys?.Version != snapshot.Version) read(_keys = await KeyMemory.ReadAsync(snapshot, stop));
            }
            catch (StoreException)
            {
                // This is the time that the ids are for; requests tell that the store is away.
            }

            var pause = clock.GetElapsedTime(began) * PausePerReading;
            await Task.Delay(pause > LeastPause ? pause : LeastPause, clock, stop);
        }
    }
}
