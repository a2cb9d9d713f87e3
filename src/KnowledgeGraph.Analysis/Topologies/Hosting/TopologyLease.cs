using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Analysis.Topologies.Hosting;

/// <summary>
/// A topology and the snapshot of the same version, so that vertices and nodes agree: the numbers of one are those of the other. Both stay
/// valid until the lease is disposed, whatever is written meanwhile. Thread-safe.
/// </summary>
public sealed class TopologyLease : IDisposable
{
    private readonly HostedTopology _hosted;
    private readonly Action _ended;
    private int _isDisposed;

    internal TopologyLease(HostedTopology hosted, Action ended) => (_hosted, _ended) = (hosted, ended);

    public GraphTopology Topology => _hosted.Topology;

    /// <summary>Of the topology's version. Over a server that is away its reads fail, while the topology still answers.</summary>
    public IGraphSnapshot Snapshot => _hosted.Snapshot;

    public long Version => _hosted.Topology.Version;

    /// <summary>When the host found this to be the newest version of the store.</summary>
    public DateTimeOffset ReadAt => _hosted.ReadAt;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        _hosted.Release();
        _ended();
    }
}
