using System.Text.Json;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>Paths, suggestions and communities of a running server over the seed graph, while it is written and after a restart.</summary>
public sealed class AnalysisApiTests : IDisposable
{
    private const string Key = "secret";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Server_OverTheSeed_AnswersPathsSuggestionsAndCommunities()
    {
        await using var server = await StartAsync();

        var path = await AskAsync(server, """{ collaborationPaths(from: "Naibin Gu", to: "Fandong Meng") { paths { length hops { papers { title } } } } }""");
        var hops = path.GetProperty("data").GetProperty("collaborationPaths").GetProperty("paths")[0].GetProperty("hops");
        Assert.Equal(2, hops.GetArrayLength());
        Assert.All(hops.EnumerateArray(), hop => Assert.NotEmpty(hop.GetProperty("papers").EnumerateArray()));

        var suggested = await AskAsync(server, """{ suggestedCollaborators(for: "Shao-Lun Huang", first: 3) { suggestions { author { name } distance reasons { kind } } } }""");
        var suggestions = suggested.GetProperty("data").GetProperty("suggestedCollaborators").GetProperty("suggestions");
        Assert.Equal(3, suggestions.GetArrayLength());
        Assert.All(suggestions.EnumerateArray(), suggestion => Assert.NotEqual(1, suggestion.GetProperty("distance").GetInt32()));

        var communities = await AskAsync(server, "{ communities(graph: COAUTHOR) { complete modularity communities(first: 100) { " +
            "nodes { size members(first: 1000) { totalCount } } } } }");
        var found = communities.GetProperty("data").GetProperty("communities");
        Assert.True(found.GetProperty("complete").GetBoolean());
        Assert.InRange(found.GetProperty("modularity").GetDouble(), 0.5, 1);
        Assert.All(
            found.GetProperty("communities").GetProperty("nodes").EnumerateArray(),
            community => Assert.Equal(community.GetProperty("size").GetInt32(),
                community.GetProperty("members").GetProperty("totalCount").GetInt32()));
    }

    [Fact]
    public async Task Server_AfterAWriteAndAfterARestart_AnswersFromTheNewVersion()
    {
        const string Distance = """{ collaborationDistance(from: "Naibin Gu", to: "Fandong Meng") { hops } }""";
        await using (var server = await StartAsync())
        {
            Assert.Equal(2, Hops(await AskAsync(server, Distance)));
            await AskAsync(server, """mutation { upsertPapers(papers: [{ ids: ["doi:10.5555/joint"], title: "A joint paper", authors: [{ author: { name: "Naibin Gu" } }, { author: { name: "Fandong Meng" } }] }]) { version } }""");
            Assert.Equal(1, Hops(await AskAsync(server, Distance)));
            await server.TerminateAsync();
            Assert.Equal(0, await server.WaitForExitAsync());
        }

        await using var again = await StartAsync();
        Assert.Equal(1, Hops(await AskAsync(again, Distance)));
        Assert.DoesNotContain("is made again", again.Log, StringComparison.Ordinal);
    }

    private static int Hops(JsonElement response) =>
        response.GetProperty("data").GetProperty("collaborationDistance").GetProperty("hops").GetInt32();

    private Task<KgServer> StartAsync() =>
        KgServer.StartAsync(_folder.Path, new Dictionary<string, string> { ["KG_API_KEY"] = Key });

    private static async Task<JsonElement> AskAsync(KgServer server, string query)
    {
        var (status, body) = await server.PostAsync(JsonSerializer.Serialize(new { query }), ("X-Api-Key", Key));
        Assert.True(status == 200 && !body.Contains("\"errors\"", StringComparison.Ordinal), body);
        return JsonDocument.Parse(body).RootElement;
    }
}
