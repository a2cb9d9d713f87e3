using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Analysis.Requests;

/// <summary>
/// What the analysis fields of one request share: one lease of a topology, taken when the first of them needs it, the way from its nodes
/// to those of the request's version, and the notes for <c>extensions.analysis</c>. Safe from any thread.
/// </summary>
internal sealed class AnalysisSession(AnalysisService? service) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<Task<TopologyLease>> _leases = [];
    private Task<TopologyLease>? _lease;

    public AnalysisService Service => service ?? throw AnalysisErrors.NotServed();

    /// <summary>True if requests can be answered in part without the store.</summary>
    public bool IsReady => service is { IsReady: true };

    public AnalysisTrace Trace { get; } = new();

    /// <param name="version">What the request reads; null while the store is away.</param>
    /// <param name="cancellation">Fires when the client leaves.</param>
    public Task<TopologyLease> LeaseAsync(long? version, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_lease is { } lease && !(lease.IsCompleted && !lease.IsCompletedSuccessfully)) return lease;
            _lease = Service.LeaseAsync(version, cancellation);
            _leases.Add(_lease);
            return _lease;
        }
    }

    /// <summary>Lets the next field take a newer topology, after the request's own write. Leases stay until the end of the
    /// request.</summary>
    public void Renew()
    {
        lock (_lock) _lease = null;
    }

    /// <summary>
    /// The same nodes in the version that the request reads; none for those that are gone from it. Where topology and request are of one
    /// version, as they mostly are, it costs nothing.
    /// </summary>
    public static async ValueTask<NodeId[]> TranslateAsync(
        TopologyLease lease, IGraphSnapshot snapshot, NodeId[] nodes, CancellationToken cancellation)
    {
        if (lease.Version == snapshot.Version || nodes.Length == 0) return nodes;
        NodeId[] distinct = [.. nodes.Distinct()];
        var keys = await lease.Snapshot.ReadKeysAsync(distinct, cancellation).ConfigureAwait(false);
        var references = new NodeReference[distinct.Length];
        for (var i = 0; i < references.Length; i++)
        {
            // A store that keeps no old versions may know the node no more.
            if (IdParser.TryParse(keys.GetString(i) ?? "", out var id)) references[i] = new(distinct[i].Kind, id);
        }

        var found = new NodeId[distinct.Length];
        await snapshot.FindAsync(references, found, cancellation).ConfigureAwait(false);
        var byNode = new Dictionary<NodeId, NodeId>(distinct.Length);
        for (var i = 0; i < distinct.Length; i++) byNode.Add(distinct[i], references[i].Kind == NodeKind.None ? default : found[i]);
        return Array.ConvertAll(nodes, node => byNode[node]);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var lease in _leases) lease.ContinueWith(static done => done.Result.Dispose(),
                TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously);
            _leases.Clear();
            _lease = null;
        }
    }
}
