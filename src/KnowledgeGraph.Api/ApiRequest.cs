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
    private readonly List<IGraphSnapshot> _replaced = [];
    private IGraphSnapshot _snapshot;
    private bool _isDisposed;

    private ApiRequest(IGraphStore store, IGraphSnapshot snapshot, ScholarlyApiOptions options, bool mayWrite)
    {
        _store = store;
        Options = options;
        _snapshot = snapshot;
        MayWrite = mayWrite;
    }

    /// <summary>True if the host has authorised the client to run mutations.</summary>
    public bool MayWrite { get; }

    internal ScholarlyApiOptions Options { get; }

    /// <summary>The version that fields read: pinned when the request began, renewed only by the request's own mutations.</summary>
    public IGraphSnapshot Snapshot => Volatile.Read(ref _snapshot);

    /// <param name="store">The graph.</param>
    /// <param name="options">The bounds that fields hold.</param>
    /// <param name="mayWrite">Whether mutations are allowed to this client.</param>
    /// <param name="cancellation">Fires when the client leaves.</param>
    /// <exception cref="StoreException">The store is away.</exception>
    public static async ValueTask<ApiRequest> OpenAsync(
        IGraphStore store, ScholarlyApiOptions options, bool mayWrite, CancellationToken cancellation = default) =>
        new(store, await store.OpenSnapshotAsync(cancellation).ConfigureAwait(false), options, mayWrite);

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
            _replaced.Add(_snapshot);
            Volatile.Write(ref _snapshot, newest);
        }

        return result;
    }

    /// <summary>Stamps the response with the version of the graph that it was read from.</summary>
    public void Extend(ResponseExtensions extensions) => extensions.Set("dataVersion", Snapshot.Version);

    public void Dispose()
    {
        lock (_lock)
        {
            if (_isDisposed) return;
            _isDisposed = true;
            _snapshot.Dispose();
            foreach (var snapshot in _replaced) snapshot.Dispose();
        }
    }
}
