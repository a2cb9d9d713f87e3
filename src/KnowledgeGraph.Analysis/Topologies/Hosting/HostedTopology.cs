using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Analysis.Topologies.Hosting;

/// <summary>
/// One version that a <see cref="TopologyHost"/> serves or served, with the snapshot that it was read from. The snapshot is disposed when
/// the host has gone on and the last lease has ended. Thread-safe.
/// </summary>
internal sealed class HostedTopology(GraphTopology topology, IGraphSnapshot snapshot, DateTimeOffset readAt)
{
    /// <summary>The host's own hold and one a lease; none can be added once it has fallen to zero.</summary>
    private int _holds = 1;

    public GraphTopology Topology => topology;

    public IGraphSnapshot Snapshot => snapshot;

    public DateTimeOffset ReadAt => readAt;

    public bool TryHold()
    {
        for (var holds = Volatile.Read(ref _holds); holds > 0;)
        {
            var seen = Interlocked.CompareExchange(ref _holds, holds + 1, holds);
            if (seen == holds) return true;
            holds = seen;
        }

        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _holds) == 0) snapshot.Dispose();
    }
}
