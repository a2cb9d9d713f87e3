namespace KnowledgeGraph.Storage.Changes;

/// <summary>A store that logs what is changed in it, by whomever, and tells what came after a moment. Thread-safe.</summary>
public interface IChangeFeed
{
    /// <summary>
    /// Names the moment: whatever is committed after this call has ended is found by <see cref="SinceAsync"/> from there, and whatever
    /// is not found there is in every snapshot that is opened later.
    /// </summary>
    /// <exception cref="StoreException">The store is away.</exception>
    ValueTask<ChangePosition> PositionAsync(CancellationToken cancellation = default);

    /// <summary>The nodes that were changed after a moment, or whose relations were.</summary>
    /// <param name="position">What <see cref="PositionAsync"/> named.</param>
    /// <param name="maxNodes">More nodes than this are not listed but refused.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="StoreException">The store is away.</exception>
    ValueTask<ChangedNodes> SinceAsync(string position, int maxNodes, CancellationToken cancellation = default);
}
