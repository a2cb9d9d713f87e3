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
    private const TaskContinuationOptions WhenTaken =
        TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously;

    private readonly Lock _lock = new();

    // Made when a field needs them: most requests have no such field.
    private List<Task<TopologyLease>>? _leases;
    private AnalysisTrace? _trace;
    private Task<TopologyLease>? _lease;

    public AnalysisService Service => service ?? throw AnalysisErrors.NotServed();

    /// <summary>True if requests can be answered in part without the store.</summary>
    public bool IsReady => service is { IsReady: true };

    public AnalysisTrace Trace =>
        Volatile.Read(ref _trace) ?? Interlocked.CompareExchange(ref _trace, new AnalysisTrace(), null) ?? _trace;

    /// <summary>Null until a field asked for it.</summary>
    public AnalysisTrace? TraceIfAny => Volatile.Read(ref _trace);

    /// <param name="version">What the request reads; null while the store is away.</param>
    /// <param name="cancellation">Fires when the client leaves.</param>
    public Task<TopologyLease> LeaseAsync(long? version, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_lease is { } lease && !(lease.IsCompleted && !lease.IsCompletedSuccessfully)) return lease;
            _lease = Service.LeaseAsync(version, cancellation);
            (_leases ??= []).Add(_lease);
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
    /// Nodes of the topology in the version that the request reads; none for those that are gone from it. Where topology and request are
    /// of one version, as they mostly are, it costs nothing.
    /// </summary>
    public static ValueTask<NodeId[]> TranslateAsync(
        TopologyLease lease, IGraphSnapshot snapshot, NodeId[] nodes, CancellationToken cancellation) =>
        lease.Version == snapshot.Version ? new(nodes) : FollowAsync(lease.Snapshot, snapshot, nodes, cancellation);

    /// <summary>Nodes of the request in the version of the topology; none for those that are not in it.</summary>
    public static ValueTask<NodeId[]> TranslateBackAsync(
        TopologyLease lease, IGraphSnapshot? snapshot, NodeId[] nodes, CancellationToken cancellation) =>
        snapshot is null || lease.Version == snapshot.Version ? new(nodes) : FollowAsync(snapshot, lease.Snapshot, nodes, cancellation);

    /// <summary>By their keys, since a number may mean another node, or none, in another version.</summary>
    private static async ValueTask<NodeId[]> FollowAsync(
        IGraphSnapshot from, IGraphSnapshot to, NodeId[] nodes, CancellationToken cancellation)
    {
        if (nodes.Length == 0) return nodes;
        NodeId[] distinct = [.. nodes.Distinct()];
        var keys = await from.ReadKeysAsync(distinct, cancellation).ConfigureAwait(false);
        List<NodeReference> references = new(distinct.Length);
        List<NodeId> referred = new(distinct.Length);
        for (var i = 0; i < distinct.Length; i++)
        {
            // A store that keeps no old versions may know the node no more.
            if (!IdParser.TryParse(keys.GetString(i) ?? "", out var id)) continue;
            references.Add(new(distinct[i].Kind, id));
            referred.Add(distinct[i]);
        }

        var found = new NodeId[references.Count];
        await to.FindAsync(references.ToArray(), found, cancellation).ConfigureAwait(false);
        var followed = new Dictionary<NodeId, NodeId>(found.Length);
        for (var i = 0; i < found.Length; i++) followed.Add(referred[i], found[i]);
        return Array.ConvertAll(nodes, node => followed.GetValueOrDefault(node));
    }

    public void Dispose()
    {
        if (Volatile.Read(ref _leases) is null) return;
        lock (_lock)
        {
            foreach (var lease in _leases ?? []) lease.ContinueWith(static done => done.Result.Dispose(), WhenTaken);
            _leases = null;
            _lease = null;
        }
    }
}
