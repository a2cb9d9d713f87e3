using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Server.Analysing;

/// <summary>
/// What a command of analysis works on: one version of a store and its topology. The topology of a folder is kept beside the data, so
/// that only the first command after a change has to build it. For one command at a time.
/// </summary>
internal sealed class AnalysisSession : IAsyncDisposable
{
    /// <summary>Name of the topology's file in a data folder.</summary>
    public const string TopologyFile = "topology.kgt";

    private readonly IGraphStore _store;
    private readonly TopologyHost _host;

    private AnalysisSession(IGraphStore store, TopologyHost host, IGraphSnapshot snapshot, GraphTopology topology) =>
        (_store, _host, Snapshot, Topology) = (store, host, snapshot, topology);

    public IGraphSnapshot Snapshot { get; }

    public GraphTopology Topology { get; }

    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static async Task<AnalysisSession> OpenAsync(string place, Action<string> messages, CancellationToken cancellation)
    {
        var path = StoreFactory.IsAddress(place) ? null : Path.Combine(place, TopologyFile);
        var store = StoreFactory.OpenForReading(place, messages);
        TopologyHost? host = null;
        IGraphSnapshot? snapshot = null;
        try
        {
            host = new(store, new TopologyHostOptions { Path = path, Message = messages });
            snapshot = await store.OpenSnapshotAsync(cancellation);
            return new(store, host, snapshot, await host.AtLeastAsync(snapshot.Version, cancellation));
        }
        catch
        {
            snapshot?.Dispose();
            if (host is not null) await host.DisposeAsync();
            await store.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Snapshot.Dispose();
        await _host.DisposeAsync();
        await _store.DisposeAsync();
    }
}
