using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Api.Analysis;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Testing;
using KnowledgeGraph.GraphQL.Validation;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Api.Tests;

/// <summary>
/// Makes a case read as a request and the expected response over <see cref="SampleGraph"/>. Cases run over the embedded store and over the
/// naive one, which must answer alike.
/// </summary>
public abstract class ApiTest : IAsyncLifetime
{
    private readonly string? _folder;
    private readonly CountingStore _store;
    private readonly TopologyHost _host;
    private readonly ScholarlyApi _api;
    private readonly GraphBatch _batch;

    private protected ApiTest(
        bool isEmbedded,
        ScholarlyApiOptions? options = null,
        ValidationLimits? limits = null,
        GraphBatch? batch = null,
        AnalysisOptions? analysis = null)
    {
        _batch = batch ?? SampleGraph.Batch;
        _folder = isEmbedded ? Directory.CreateTempSubdirectory("kg-api-").FullName : null;
        _store = new CountingStore(_folder is null ? new ReferenceGraphStore() : EmbeddedGraphStore.Open(_folder));
        _host = new TopologyHost(_store);
        Observed = new ObservedStore(_store, _host);
        Analysis = new AnalysisService(_host, analysis);
        _api = ScholarlyApi.Create(
            Observed,
            options ?? new ScholarlyApiOptions { MaxPageSize = 100, MaxFilterConditions = 20 },
            new ExecutorOptions { ExposeFaults = true, ValidationLimits = limits ?? ValidationLimits.Default },
            Analysis);
    }

    private protected AnalysisService Analysis { get; }

    private protected ObservedStore Observed { get; }

    /// <summary>The reads of the store since the test began.</summary>
    private protected IReadOnlyList<string> Calls => _store.Calls;

    public async Task InitializeAsync() => await Observed.WriteAsync(_batch);

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _store.DisposeAsync();
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
    }

    private protected Task<WriteResult> WriteAsync(GraphBatch batch) => Observed.WriteAsync(batch).AsTask();

    private protected ValueTask<GraphTopology> TopologyAsync() => _host.GetAsync();

    private protected ValueTask<IGraphSnapshot> SnapshotAsync() => _store.OpenSnapshotAsync();

    protected async Task<string> RunAsync(string query, bool mayWrite = false, string variables = "", bool reportsCost = false)
    {
        using var request = await _api.OpenRequestAsync(mayWrite);
        ArrayBufferWriter<byte> output = new();
        await _api.Executor.ExecuteAsync(
            new GraphQLRequest
            {
                Query = Encoding.UTF8.GetBytes(query),
                Variables = Encoding.UTF8.GetBytes(variables),
                State = request,
                ReportsCost = reportsCost,
            },
            output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Expects a response without errors whose data is the given JSON; apostrophes stand for quotation marks.</summary>
    protected async Task ExpectAsync(string query, string data, bool mayWrite = false)
    {
        var response = await RunAsync(query, mayWrite);
        using var document = JsonDocument.Parse(response);
        Assert.False(document.RootElement.TryGetProperty("errors", out _), response);
        Assert.Equal(data.Replace('\'', '"'), document.RootElement.GetProperty("data").GetRawText());
    }

    /// <summary>Expects one error with a code and a part of its message.</summary>
    protected async Task ExpectErrorAsync(string query, string code, string message, bool mayWrite = false)
    {
        var response = await RunAsync(query, mayWrite);
        using var document = JsonDocument.Parse(response);
        Assert.True(document.RootElement.TryGetProperty("errors", out var errors), response);
        var error = Assert.Single(errors.EnumerateArray());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains(message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    protected async Task<JsonElement> DataAsync(string query, bool mayWrite = false)
    {
        var response = await RunAsync(query, mayWrite);
        using var document = JsonDocument.Parse(response);
        Assert.False(document.RootElement.TryGetProperty("errors", out _), response);
        return document.RootElement.GetProperty("data").Clone();
    }
}
