using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Analysis.Topologies.Hosting;

/// <summary>
/// One version that a <see cref="TopologyHost"/> serves or served, with the snapshot that it was read from. The snapshot is disposed when
/// the host has gone on and the last lease has ended. Thread-safe.
/// </summary>
/// <param name="topology">The version.</param>
/// <param name="snapshot">Of the same version.</param>
/// <param name="readAt">When it was found to be the newest.</param>
/// <param name="position">A moment of the log of changes that everything before is in it of; null where there is no log.</param>
internal sealed class HostedTopology(GraphTopology topology, IGraphSnapshot snapshot, DateTimeOffset readAt, string? position)
{
    /// <summary>The host's own hold and one a lease; none can be added once it has fallen to zero.</summary>
    private int _holds = 1;

    public GraphTopology Topology => topology;

    public IGraphSnapshot Snapshot => snapshot;

    public DateTimeOffset ReadAt => readAt;

    public string? Position => position;

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
