using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>What the server does with a folder, with clients and with its log.</summary>
public sealed class ServeTests : IDisposable
{
    private const string CountPapers = """{"query":"{ stats { papers } }"}""";
    private const string AddPaper =
        """{"query":"mutation Add { upsertPapers(papers: [{ids: [\"doi:10.1234/new\"], title: \"A new paper\"}]) { papers { title } } }"}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Folder_ThatIsNew_GetsTheSeedOnceAndSaysSo()
    {
        await using (var first = await KgServer.StartAsync(_folder.Path))
        {
            Assert.Contains("nodes were loaded from the seed", first.Log);
            Assert.Equal((200, """{"data":{"stats":{"papers":89}}}"""), await first.PostAsync(CountPapers));
            Assert.Equal((200, """{"status":"live"}"""), await GetAsync(first, "/health/live"));
            var (status, ready) = await GetAsync(first, "/health/ready");
            Assert.Equal(200, status);
            Assert.True(JsonDocument.Parse(ready).RootElement.GetProperty("storeVersion").GetInt64() > 0);
        }

        await using var second = await KgServer.StartAsync(_folder.Path);
        Assert.DoesNotContain("seed", second.Log);
        Assert.Equal((200, """{"data":{"stats":{"papers":89}}}"""), await second.PostAsync(CountPapers));
    }

    [Fact]
    public async Task Folder_ThatIsNew_StaysEmptyWithNoSeed()
    {
        await using var server = await KgServer.StartAsync(_folder.Path, null, "--no-seed");

        Assert.Equal((200, """{"data":{"stats":{"papers":0}}}"""), await server.PostAsync(CountPapers));
    }

    [Fact]
    public async Task Mutation_WithoutTheKey_IsRefusedAndWithItDone()
    {
        const string Secret = "not-to-be-logged";
        var environment = new Dictionary<string, string> { ["KG_API_KEY"] = Secret };
        await using var server = await KgServer.StartAsync(_folder.Path, environment, "--no-seed");

        Assert.Contains("\"UNAUTHORIZED\"", (await server.PostAsync(AddPaper)).Body);
        Assert.Contains("\"UNAUTHORIZED\"", (await server.PostAsync(AddPaper, ("X-Api-Key", "guess"))).Body);
        const string Added = """{"data":{"upsertPapers":{"papers":[{"title":"A new paper"}]}}}""";
        Assert.Equal((200, Added), await server.PostAsync(AddPaper, ("X-Api-Key", Secret)));
        Assert.Equal((200, Added), await server.PostAsync(AddPaper, ("Authorization", $"Bearer {Secret}")));
        await server.TerminateAsync();
        Assert.Equal(0, await server.WaitForExitAsync());
        Assert.DoesNotContain(Secret, server.Log);
    }

    [Fact]
    public async Task Mutation_InDevelopment_NeedsNoKeyFromLocalClients()
    {
        await using var server = await KgServer.StartAsync(_folder.Path, null, "--no-seed", "--development");

        Assert.DoesNotContain("errors", (await server.PostAsync(AddPaper)).Body);
        Assert.Contains("\"UNAUTHORIZED\"", (await server.PostAsync(AddPaper, ("Host", "rebound.example"))).Body);
    }

    [Fact]
    public async Task Request_OverABound_GetsAGraphQLErrorThatNamesIt()
    {
        await using var server = await KgServer.StartAsync(_folder.Path, null, "--max-request-bytes", "500", "--timeout", "0.001");

        var large = await server.PostAsync($$"""{"query":"{ stats { papers } } #{{new string('x', 600)}}"}""");
        Assert.Equal(413, large.Status);
        Assert.Contains("limit: request bytes", large.Body);

        // The first run of a query compiles its code, which alone takes longer than a millisecond.
        var slow = await server.PostAsync(
            """{"query":"{ papers(first: 89) { nodes { authorships { author { papers(first: 9) { nodes { citations { nodes { title } } } } } } } } }"}""",
            ("Accept", "application/graphql-response+json"));
        Assert.Equal(503, slow.Status);
        Assert.Contains("\"code\":\"TIMEOUT\"", slow.Body);
        Assert.Contains("ran longer than 0.001 seconds", slow.Body);
    }

    [Fact]
    public async Task Log_InJson_HasOneObjectARequestWithoutWhatIsPrivate()
    {
        await using var server = await KgServer.StartAsync(_folder.Path, null, "--log-format", "json");
        await server.PostAsync("""{"query":"query Find($id: ID!) { paper(id: $id) { year } }","variables":{"id":"arxiv:2410.01556"}}""", ("X-Api-Key", "k3y"));
        await GetAsync(server, "/nowhere?token=t0ken");
        await server.TerminateAsync();
        Assert.Equal(0, await server.WaitForExitAsync());

        var entries = server.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        var requests = entries.Where(entry => entry.GetProperty("category").GetString() == "KnowledgeGraph.Server.Requests").ToArray();
        Assert.Equal(2, requests.Length);
        Assert.Equal("Find", requests[0].GetProperty("operation").GetString());
        Assert.Equal("Completed", requests[0].GetProperty("outcome").GetString());
        Assert.Equal(200, requests[0].GetProperty("status").GetInt32());
        Assert.True(requests[0].GetProperty("durationMs").GetDouble() > 0);
        Assert.Equal(("GET", "/nowhere", 404), (
            requests[1].GetProperty("method").GetString(), requests[1].GetProperty("path").GetString(), requests[1].GetProperty("status").GetInt32()));
        Assert.DoesNotContain("2410.01556", server.Log);
        Assert.DoesNotContain("k3y", server.Log);
        Assert.DoesNotContain("t0ken", server.Log);
    }

    [Fact]
    public async Task Page_OfAnotherSite_MayAskWhenItIsNamed()
    {
        await using var server = await KgServer.StartAsync(_folder.Path, null, "--no-seed", "--cors-origin", "https://explorer.example");

        Assert.Equal("https://explorer.example", await PreflightAsync(server, "https://explorer.example"));
        Assert.Null(await PreflightAsync(server, "https://stranger.example"));
        Assert.Equal(200, (await server.PostAsync(CountPapers, ("Origin", "https://explorer.example"))).Status);
    }

    [Fact]
    public async Task Page_OfAnotherSite_MayNotAskUnlessNamed()
    {
        await using var server = await KgServer.StartAsync(_folder.Path, null, "--no-seed");

        Assert.Null(await PreflightAsync(server, "https://explorer.example"));
    }

    [Fact]
    public async Task Schema_IsServedAsText()
    {
        await using var server = await KgServer.StartAsync(_folder.Path);

        var (status, schema) = await GetAsync(server, "/schema.graphql");

        Assert.Equal(200, status);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "schema", "schema.graphql")), schema);
    }

    [Fact]
    public async Task Folder_ThatAnotherServerWrites_IsRefusedWithItsProcessAndReadWithReadOnly()
    {
        await using var server = await KgServer.StartAsync(_folder.Path);

        var (exitCode, _, messages) = await KgProcess.RunAsync(null, "serve", "--data", _folder.Path, "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, exitCode);
        Assert.Contains($"STORE_LOCKED: Process {server.ProcessId} writes to", messages);

        await using var reader = await KgServer.StartAsync(_folder.Path, null, "--read-only", "--development");
        Assert.Equal((200, """{"data":{"stats":{"papers":89}}}"""), await reader.PostAsync(CountPapers));
        Assert.Contains("STORE_READ_ONLY", (await reader.PostAsync(AddPaper)).Body);
    }

    [Fact]
    public async Task Address_InUse_IsRefusedBeforeTheFolderIsTouched()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        var data = Path.Combine(_folder.Path, "graph");

        var (exitCode, _, messages) = await KgProcess.RunAsync(null, "serve", "--data", data, "--urls", url);

        Assert.Equal(1, exitCode);
        Assert.Contains($"ADDRESS_IN_USE: Another process listens on {url}", messages);
        Assert.Single(messages.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.False(Directory.Exists(data));
    }

    [Theory]
    [InlineData("--urls", "https://127.0.0.1:5443")]
    [InlineData("--urls", "nonsense")]
    [InlineData("--timeout", "0")]
    [InlineData("--max-connections", "0")]
    [InlineData("--cors-origin", "https://explorer.example/path")]
    [InlineData("--log-format", "xml")]
    public async Task Option_OutOfItsRange_IsAUsageFault(string option, string value)
    {
        var (exitCode, _, messages) = await KgProcess.RunAsync(null, "serve", "--data", _folder.Path, option, value);

        Assert.Equal(2, exitCode);
        Assert.Contains(option == "--log-format" ? value : option, messages);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    /// <returns>The site that the browser is told to let through.</returns>
    private static async Task<string?> PreflightAsync(KgServer server, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, $"{server.Url}/graphql");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var response = await server.Client.SendAsync(request);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
    }

    private static async Task<(int Status, string Body)> GetAsync(KgServer server, string path)
    {
        using var response = await server.Client.GetAsync(server.Url + path);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
