using KnowledgeGraph.Api.Analysis;
using KnowledgeGraph.Api.Analysis.Requests;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Execution.Running;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api;

/// <summary>
/// What one GraphQL request sees: a pinned version of the graph and whether the client may write. The host opens one a request, hands it to
/// the executor as the request's state, and disposes it when the response is written. Reading is safe from any thread; writing happens only
/// in root mutation fields, which run one after another.
/// </summary>
public sealed class ApiRequest : IResponseExtender, IDisposable
{
    private readonly Lock _lock = new();
    private readonly IGraphStore _store;
    private List<IGraphSnapshot>? _replaced;
    private readonly StoreException? _away;
    private IGraphSnapshot? _snapshot;
    private bool _isDisposed;

    private ApiRequest(
        IGraphStore store, IGraphSnapshot? snapshot, StoreException? away, ScholarlyApiOptions options, AnalysisSession analysis,
            bool mayWrite)
    {
        _store = store;
        Options = options;
        Analysis = analysis;
        _snapshot = snapshot;
        _away = away;
        MayWrite = mayWrite;
    }

    /// <summary>True if the host has authorised the client to run mutations.</summary>
    public bool MayWrite { get; }

    internal ScholarlyApiOptions Options { get; }

    /// <summary>What the request's fields over the topology share.</summary>
    internal AnalysisSession Analysis { get; }

    /// <summary>The version that fields read: pinned when the request began, renewed only by the request's own mutations.</summary>
    /// <exception cref="StoreException">
    /// The store was away when the request began, and the request was opened all the same for what a topology can answer alone.
    /// </exception>
    public IGraphSnapshot Snapshot => SnapshotIfAny ?? throw new StoreException(
        StoreFault.Unavailable, _away?.Message ?? "The graph cannot be read for now. Try again later.", _away);

    /// <summary>Null while the store is away.</summary>
    internal IGraphSnapshot? SnapshotIfAny => Volatile.Read(ref _snapshot);

    /// <param name="store">The graph.</param>
    /// <param name="options">The bounds that fields hold.</param>
    /// <param name="mayWrite">Whether mutations are allowed to this client.</param>
    /// <param name="analysis">What fields over the topology run on; null to refuse those fields.</param>
    /// <param name="cancellation">Fires when the client leaves.</param>
    /// <exception cref="StoreException">The store is away, and there is no topology that could answer without it.</exception>
    public static ValueTask<ApiRequest> OpenAsync(
        IGraphStore store,
        ScholarlyApiOptions options,
        bool mayWrite,
        AnalysisService? analysis = null,
        CancellationToken cancellation = default)
    {
        var session = new AnalysisSession(analysis);
        try
        {
            var opening = store.OpenSnapshotAsync(cancellation);
            return opening.IsCompletedSuccessfully
                ? new(new ApiRequest(store, opening.Result, null, options, session, mayWrite))
                : AwaitAsync(opening, store, options, session, mayWrite);
        }
        catch (StoreException fault) when (MayGoWithout(fault, session))
        {
            return new(new ApiRequest(store, null, fault, options, session, mayWrite));
        }
    }

    private static async ValueTask<ApiRequest> AwaitAsync(
        ValueTask<IGraphSnapshot> opening, IGraphStore store, ScholarlyApiOptions options, AnalysisSession session, bool mayWrite)
    {
        try
        {
            return new(store, await opening.ConfigureAwait(false), null, options, session, mayWrite);
        }
        catch (StoreException fault) when (MayGoWithout(fault, session))
        {
            return new(store, null, fault, options, session, mayWrite);
        }
    }

    private static bool MayGoWithout(StoreException fault, AnalysisSession session) =>
        fault.Fault == StoreFault.Unavailable && session.IsReady;

    /// <summary>
    /// Writes a batch, then moves the request to the version that holds it, so that the mutation's payload shows what it did.
    /// </summary>
    internal async ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation)
    {
        var result = await _store.WriteAsync(batch, cancellation).ConfigureAwait(false);
        var newest = await _store.OpenSnapshotAsync(cancellation).ConfigureAwait(false);
        lock (_lock)
        {
            if (_isDisposed)
            {
                newest.Dispose();
                throw new ObjectDisposedException(nameof(ApiRequest), "The request was disposed while it wrote; the batch is in " +
                    "the graph.");
            }

            // Kept until the end: earlier root fields may still be written from arrays that the old version lends.
            if (_snapshot is { } old) (_replaced ??= []).Add(old);
            Volatile.Write(ref _snapshot, newest);
            Analysis.Renew();
        }

        return result;
    }

    /// <summary>Stamps the response with the version of the graph that it was read from, and with what its analysis fields rest
    /// on.</summary>
    public void Extend(ResponseExtensions extensions)
    {
        var version = SnapshotIfAny?.Version;
        extensions.Set("dataVersion", version);
        if (Analysis.TraceIfAny?.ToJson(version) is { } trace) extensions.Set("analysis", trace);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (_isDisposed) return;
            _isDisposed = true;
            _snapshot?.Dispose();
            Analysis.Dispose();
            foreach (var snapshot in _replaced ?? []) snapshot.Dispose();
        }
    }
}
