using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Api.Analysis.Caching;
using KnowledgeGraph.Api.Analysis.Requests;
using KnowledgeGraph.Api.Analysis.Running;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Analysis;

/// <summary>
/// What the analysis fields of all requests share: the topology, the bounds of runs and the cache of results. A host makes one for its
/// store; it is safe from any thread. The topology host stays the caller's to dispose.
/// </summary>
public sealed class AnalysisService
{
    private readonly TopologyHost _host;
    private readonly AnalysisCache _cache;
    private readonly SemaphoreSlim _runs;

    public AnalysisService(TopologyHost host, AnalysisOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(host);
        _host = host;
        Options = options ?? AnalysisOptions.Default;
        _cache = new(Options.CacheBytes);
        _runs = new(Options.MaxConcurrentRuns);
    }

    public AnalysisOptions Options { get; }

    /// <summary>Runs of algorithms so far; what the cache answered is not among them.</summary>
    public long RunCount => _cache.Misses;

    internal KnownNodes Known { get; } = new();

    /// <summary>True once there is a topology that can answer, also while the store is away.</summary>
    public bool IsReady => _host.Current is not null;

    /// <summary>
    /// The topology for a request: of the version that it reads, or, where making that takes longer than the patience, the newest there is.
    /// </summary>
    /// <param name="version">What the request reads; null where it reads no store, since that is away.</param>
    /// <param name="cancellation">Fires when the client leaves.</param>
    /// <exception cref="GraphQL.Errors.GraphQLException">No topology is ready within the patience.</exception>
    /// <exception cref="StoreException">There is no topology yet and the store cannot be read.</exception>
    internal async Task<TopologyLease> LeaseAsync(long? version, CancellationToken cancellation)
    {
        if (_host.Current is not { } current) await WaitAsync(Options.StartPatience, mustSucceed: true, cancellation).ConfigureAwait(false);
        else if (current.Version < version) await WaitAsync(Options.CatchUpPatience, mustSucceed: false,
            cancellation).ConfigureAwait(false);
        var lease = _host.TryLease() ?? throw AnalysisErrors.NotReady(Options.StartPatience);
        _cache.ForgetBefore(lease.Version);
        return lease;
    }

    /// <summary>Answers from the cache, or from a run that another request has begun, or runs.</summary>
    internal async Task<AnalysisOutcome> RunAsync(
        CacheKey key, RunLimits limits, Func<RunBudget, AnalysisOutcome> run, CancellationToken cancellation)
    {
        var outcome = await _cache.GetAsync(key, token => RunAsync(limits, run, token), cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        return outcome;
    }

    private async Task<AnalysisOutcome> RunAsync(RunLimits limits, Func<RunBudget, AnalysisOutcome> run, CancellationToken token)
    {
        await _runs.WaitAsync(token).ConfigureAwait(false);
        try
        {
            return run(new RunBudget(limits.Nodes, limits.Time, Options.Time, token));
        }
        finally
        {
            _runs.Release();
        }
    }

    private async Task WaitAsync(TimeSpan patience, bool mustSucceed, CancellationToken cancellation)
    {
        try
        {
            await _host.RefreshSoonAsync().WaitAsync(patience, Options.Time, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // It is still being made. An older one serves meanwhile, if there is one.
        }
        catch (StoreException) when (!mustSucceed)
        {
            // The store is away, the topology is not: answers say of which version they are.
        }
    }
}
