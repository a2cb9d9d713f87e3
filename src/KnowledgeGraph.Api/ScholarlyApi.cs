using KnowledgeGraph.Api.Analysis;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api;

/// <summary>
/// The scholarly schema bound to a store, ready for a transport. A host makes one at start-up; it is safe from any thread. The store stays
/// the host's to dispose.
/// </summary>
public sealed class ScholarlyApi
{
    private readonly IGraphStore _store;

    private readonly AnalysisService? _analysis;

    private ScholarlyApi(IGraphStore store, ScholarlyApiOptions options, GraphQLExecutor executor, AnalysisService? analysis)
    {
        _store = store;
        _analysis = analysis;
        Options = options;
        Executor = executor;
    }

    public ScholarlyApiOptions Options { get; }

    /// <summary>Executes requests whose <see cref="GraphQLRequest.State"/> is an <see cref="ApiRequest"/> of this instance.</summary>
    public GraphQLExecutor Executor { get; }

    public Schema Schema => Executor.Schema;

    /// <param name="store">The graph.</param>
    /// <param name="options">Bounds of the schema; the defaults if null.</param>
    /// <param name="executorOptions">Bounds and hooks of the engine; its defaults if null.</param>
    /// <param name="analysis">What paths, communities and rankings run on; null to refuse those fields.</param>
    public static ScholarlyApi Create(
        IGraphStore store,
        ScholarlyApiOptions? options = null,
        ExecutorOptions? executorOptions = null,
        AnalysisService? analysis = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        options ??= ScholarlyApiOptions.Default;
        return new ScholarlyApi(store, options, new GraphQLExecutor(ScholarlySchema.Build(options), executorOptions), analysis);
    }

    /// <summary>Opens the state of one request on the newest version of the graph.</summary>
    /// <param name="mayWrite">Whether the client may run mutations.</param>
    /// <param name="cancellation">Fires when the client leaves.</param>
    /// <exception cref="StoreException">The store is away.</exception>
    public ValueTask<ApiRequest> OpenRequestAsync(bool mayWrite, CancellationToken cancellation = default) =>
        ApiRequest.OpenAsync(_store, Options, mayWrite, _analysis, cancellation);
}
