namespace KnowledgeGraph.Storage;

/// <summary>A store that other processes, and other programs, write too. Thread-safe.</summary>
public interface ISharedGraphStore : IGraphStore
{
    /// <summary>
    /// What this process wrote last, in the store's own words: handed to <see cref="See"/> of another process, its snapshots hold it.
    /// </summary>
    IReadOnlyList<string> Written { get; }

    /// <summary>Lets every later snapshot hold what another process wrote.</summary>
    void See(IReadOnlyList<string> written);

    /// <summary>
    /// Looks whether other programs changed the data since the last time, and gives it a new version if they did, so that whatever was
    /// derived from the old version is derived anew.
    /// </summary>
    /// <exception cref="StoreException">The store is away.</exception>
    ValueTask<StoreRefresh> RefreshAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Names the state of the data now: the same name later means the same data, whoever wrote meanwhile. Null where the store cannot tell.
    /// The caller may go on, on a thread that others wait for: what takes longer than a moment belongs elsewhere.
    /// </summary>
    /// <exception cref="StoreException">The store is away.</exception>
    ValueTask<string?> StampAsync(CancellationToken cancellation = default);
}
