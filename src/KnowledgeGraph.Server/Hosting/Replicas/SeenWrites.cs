using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Server.Hosting.Replicas;

/// <summary>Lets a store see what other processes wrote, in whichever order it is told. Thread-safe.</summary>
internal sealed class SeenWrites(IGraphStore store)
{
    private readonly Lock _lock = new();
    private long _newest;

    /// <returns>False if something newer was seen before.</returns>
    public bool See(DataChange change)
    {
        lock (_lock)
        {
            // Messages of several senders may overtake each other; what the newest wrote stands on what the others did.
            if (change.Version < _newest) return false;
            _newest = change.Version;
            (store as ISharedGraphStore)?.See(change.Written);
            return true;
        }
    }
}
