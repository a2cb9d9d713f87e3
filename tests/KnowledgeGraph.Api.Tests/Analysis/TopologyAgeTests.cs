using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Api.Analysis;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Api.Tests.Analysis;

/// <summary>What requests see when the topology is not ready, is behind the data, or is all that is left.</summary>
public sealed class TopologyAgeTests : IAsyncLifetime
{
    private const string Paths = """
        { collaborationPaths(from: "local:a1", to: "local:a4",
            k: 5) { paths { length hops { from { key name } to { key name } paperCount papers { key } } } } }
        """;

    private static readonly AnalysisOptions Impatient = new()
    {
        StartPatience = TimeSpan.FromMilliseconds(50),
        CatchUpPatience = TimeSpan.Zero,
    };

    private readonly ReferenceGraphStore _store = new();
    private readonly GatedStore _ofHost;
    private readonly GatedStore _ofRequests;
    private readonly TopologyHost _host;
    private readonly ScholarlyApi _api;

    public TopologyAgeTests()
    {
        (_ofHost, _ofRequests) = (new(_store), new(_store));
        _host = new(_ofHost);
        _api = ScholarlyApi.Create(_ofRequests, analysis: new AnalysisService(_host, Impatient));
    }

    public async Task InitializeAsync() => await _store.WriteAsync(ConnectedGraph.Batch);

    public async Task DisposeAsync()
    {
        _ofHost.Open();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Request_BeforeTheFirstTopology_IsToldToComeBackAndFindsItLater()
    {
        _ofHost.Close();
        var early = await AskAsync(Paths);
        Assert.Equal("TOPOLOGY_NOT_READY", early.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());

        _ofHost.Open();
        await _host.RefreshSoonAsync();

        Assert.Equal(3, PathsOf(await AskAsync(Paths)).GetArrayLength());
    }

    [Fact]
    public async Task Request_OfANewerVersion_SaysHowFarTheTopologyIsBehind()
    {
        await _host.GetAsync();
        _ofHost.Close();
        await _store.WriteAsync(ConnectedGraph.JointPaper(9, 1, 4));

        var response = await AskAsync(Paths);

        Assert.Equal(2, PathsOf(response)[0].GetProperty("length").GetInt32());
        var extensions = response.GetProperty("extensions");
        Assert.Equal(2, extensions.GetProperty("dataVersion").GetInt64());
        Assert.Equal(1, extensions.GetProperty("analysis")[0].GetProperty("dataVersion").GetInt64());
        Assert.Equal(1, extensions.GetProperty("analysis")[0].GetProperty("versionsBehind").GetInt64());
        Assert.True(extensions.GetProperty("analysis")[0].TryGetProperty("newestAt", out _));
    }

    [Fact]
    public async Task Nodes_DeletedSinceTheTopology_AreNullAndTheRestIsThere()
    {
        await _host.GetAsync();
        _ofHost.Close();
        GraphBatch deletion = new("test");
        deletion.Deletions.Add(new NodeReference(NodeKind.Author, IdParser.Parse("local:a5")));
        deletion.Deletions.Add(new NodeReference(NodeKind.Paper, IdParser.Parse("doi:10.1000/7")));
        await _store.WriteAsync(deletion);

        var response = await AskAsync(Paths);

        Assert.False(response.TryGetProperty("errors", out _), response.GetRawText());
        var paths = PathsOf(response);
        Assert.Equal("Author 2", paths[0].GetProperty("hops")[0].GetProperty("to").GetProperty("name").GetString());
        Assert.Equal(2, paths[0].GetProperty("hops")[0].GetProperty("paperCount").GetInt32());
        Assert.Equal("doi:10.1000/1", Assert.Single(paths[0].GetProperty("hops")[0].GetProperty("papers").EnumerateArray()).GetProperty("key").GetString());
        Assert.Equal(JsonValueKind.Null, paths[1].GetProperty("hops")[0].GetProperty("to").ValueKind);
    }

    [Fact]
    public async Task Metrics_OfAnAuthorWhomTheTopologyDoesNotHold_AreNull()
    {
        await _host.GetAsync();
        _ofHost.Close();
        await _store.WriteAsync(ConnectedGraph.Namesakes);

        var response = await AskAsync("""{ new: author(id: "local:same1") { name metrics { papers } } old: author(id: "local:a1") { metrics { papers } } }""");

        Assert.Equal(JsonValueKind.Null, response.GetProperty("data").GetProperty("new").GetProperty("metrics").ValueKind);
        Assert.Equal(3, response.GetProperty("data").GetProperty("old").GetProperty("metrics").GetProperty("papers").GetInt32());
    }

    [Fact]
    public async Task Store_Away_LeavesWhatTheTopologyKnowsAlone()
    {
        await _host.GetAsync();
        (_ofRequests.IsAway, _ofHost.IsAway) = (true, true);

        var response = await AskAsync("{ communities(graph: COAUTHOR, resolution: 0.1) { count communities { nodes { size members { " +
            "totalCount nodes { internalStrength node { id } } } } } } paper(id: \"10.1000/1\") { title } }");

        var communities = response.GetProperty("data").GetProperty("communities");
        Assert.Equal(2, communities.GetProperty("count").GetInt32());
        Assert.Equal(5, communities.GetProperty("communities").GetProperty("nodes")[0].GetProperty("members").GetProperty("totalCount").GetInt32());
        var member = communities.GetProperty("communities").GetProperty("nodes")[0].GetProperty("members").GetProperty("nodes")[0];
        Assert.Equal((4, JsonValueKind.Null), (member.GetProperty("internalStrength").GetDouble(), member.GetProperty("node").ValueKind));
        Assert.All(response.GetProperty("errors").EnumerateArray(), error =>
            Assert.Equal("STORE_UNAVAILABLE", error.GetProperty("extensions").GetProperty("code").GetString()));
        Assert.Equal(JsonValueKind.Null, response.GetProperty("extensions").GetProperty("dataVersion").ValueKind);
        Assert.Equal(1, response.GetProperty("extensions").GetProperty("analysis")[0].GetProperty("dataVersion").GetInt64());
        Assert.True(response.GetProperty("extensions").GetProperty("analysis")[0].TryGetProperty("newestAt", out _));
    }

    [Fact]
    public async Task Store_Away_LeavesTheFieldsOfNodesThatTheTopologysSnapshotRemembers()
    {
        const string Question = """
            { communities(graph: COAUTHOR, resolution: 0.1) { communities { nodes { labels { term } members(first: 1) { nodes { node { ... on Author {
                id key name homepage paperCount } } } } } } } }
            """;
        await _host.GetAsync();
        _ofHost.Remembered.Add(NodeProperty.Name);
        var before = CommunityOf(await AskAsync(Question));
        (_ofRequests.IsAway, _ofHost.IsAway) = (true, true);

        var response = await AskAsync(Question.Replace("paperCount", "", StringComparison.Ordinal));

        var (now, then) = (MemberOf(CommunityOf(response)), MemberOf(before));
        foreach (var field in (string[])["id", "key", "name"]) Assert.Equal(then.GetProperty(field).GetString(), now.GetProperty(field).GetString());
        Assert.Equal(before.GetProperty("labels").GetRawText(), CommunityOf(response).GetProperty("labels").GetRawText());
        Assert.All(response.GetProperty("errors").EnumerateArray(), error =>
        {
            Assert.Equal("STORE_UNAVAILABLE", error.GetProperty("extensions").GetProperty("code").GetString());
            Assert.Contains(error.GetProperty("path").EnumerateArray().Last().GetString(), (string[])["homepage"]);
        });
    }

    [Fact]
    public async Task Store_Away_LeavesQuestionsAboutNodesThatWereAskedForBefore()
    {
        const string Distance = """{ collaborationDistance(from: "local:a1", to: "Author 4") { hops pathCount } }""";
        const string Another = """{ collaborationDistance(from: "local:a1", to: "local:a4") { hops } }""";
        await _host.GetAsync();
        await AskAsync(Distance);
        (_ofRequests.IsAway, _ofHost.IsAway) = (true, true);

        Assert.Equal(2, (await AskAsync(Distance)).GetProperty("data").GetProperty("collaborationDistance").GetProperty("hops").GetInt32());
        var unknown = await AskAsync(Another);
        Assert.Equal("STORE_UNAVAILABLE", unknown.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Store_AwayBeforeTheFirstTopology_RefusesTheRequest()
    {
        (_ofRequests.IsAway, _ofHost.IsAway) = (true, true);

        var fault = await Assert.ThrowsAsync<StoreException>(() => AskAsync(Paths));

        Assert.Equal(StoreFault.Unavailable, fault.Fault);
    }

    [Fact]
    public async Task Api_WithoutAnalysis_RefusesItsFieldsAlone()
    {
        var api = ScholarlyApi.Create(_store);

        var response = await AskAsync("{ stats { papers } communities(graph: COAUTHOR) { count } }", api);

        Assert.Equal("ANALYSIS_UNAVAILABLE", response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private static JsonElement CommunityOf(JsonElement response) =>
        response.GetProperty("data").GetProperty("communities").GetProperty("communities").GetProperty("nodes")[0];

    private static JsonElement MemberOf(JsonElement community) => community.GetProperty("members").GetProperty("nodes")[0].GetProperty("node");

    private static JsonElement PathsOf(JsonElement response) =>
        response.GetProperty("data").GetProperty("collaborationPaths").GetProperty("paths");

    private async Task<JsonElement> AskAsync(string query, ScholarlyApi? api = null)
    {
        api ??= _api;
        using var request = await api.OpenRequestAsync(mayWrite: false);
        ArrayBufferWriter<byte> output = new();
        await api.Executor.ExecuteAsync(new GraphQLRequest { Query = Encoding.UTF8.GetBytes(query), State = request }, output);
        using var document = JsonDocument.Parse(output.WrittenMemory);
        return document.RootElement.Clone();
    }
}
