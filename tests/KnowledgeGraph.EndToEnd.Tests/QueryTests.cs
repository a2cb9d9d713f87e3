namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary><c>kg query</c> on a folder and on a server: the same answers, and exit codes that tell how much of an answer they are.</summary>
public sealed class QueryTests : IAsyncLifetime
{
    private const string Titles = "query One($id: ID!) { paper(id: $id) { year } } query Two { stats { papers } }";
    private const string Variables = """{"id":"arxiv:2410.01556"}""";

    private readonly TemporaryFolder _folder = new();
    private KgServer? _server;

    public async Task InitializeAsync() => _server = await KgServer.StartAsync(_folder.Path);

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Query_WithVariablesAndOperation_PrintsTheResponse(bool isRemote)
    {
        var (exitCode, output, messages) = await KgProcess.RunAsync(Titles, ["query", .. Place(isRemote), "--operation", "One", "--variables", Variables]);

        Assert.True(exitCode == 0, messages);
        Assert.Equal("""{"data":{"paper":{"year":2024}}}""" + "\n", ResponseText.WithoutVersion(output));
    }

    [Theory]
    [InlineData(true, "{ nothing }", 1)]
    [InlineData(false, "{ nothing }", 1)]
    [InlineData(true, "{", 1)]
    [InlineData(false, Titles, 1)]
    [InlineData(true, "{ stats { papers } paper(id: \"??\") { year } }", 3)]
    [InlineData(false, "{ stats { papers } paper(id: \"??\") { year } }", 3)]
    public async Task Query_ThatFails_PrintsTheErrorsAndTellsByItsExitCode(bool isRemote, string query, int expected)
    {
        var (exitCode, output, _) = await KgProcess.RunAsync(query, ["query", "-", .. Place(isRemote)]);

        Assert.Equal(expected, exitCode);
        Assert.StartsWith("""{"errors":[{"message":""", output);
    }

    [Theory]
    [InlineData("--variables", "[1]")]
    [InlineData("--url", "ftp://127.0.0.1/graphql")]
    public async Task Query_WithOptionsThatCannotBe_IsAUsageFault(string option, string value)
    {
        var (exitCode, output, messages) = await KgProcess.RunAsync("{ stats { papers } }", "query", "-", option, value);

        Assert.Equal(2, exitCode);
        Assert.DoesNotContain("\"data\"", output);
        Assert.Contains(option, messages);
    }

    [Fact]
    public async Task Query_OfAServerThatIsNotThere_SaysSo()
    {
        var (exitCode, _, messages) = await KgProcess.RunAsync("{ stats { papers } }", "query", "-", "--url", "http://127.0.0.1:1/graphql");

        Assert.Equal(1, exitCode);
        Assert.Contains("http://127.0.0.1:1/graphql cannot be reached", messages);
    }

    [Fact]
    public async Task Query_OfAnAddressThatIsNoGraphQL_SaysSo()
    {
        var (exitCode, _, messages) = await KgProcess.RunAsync("{ stats { papers } }", "query", "-", "--url", $"{_server?.Url}/health/live");

        Assert.Equal(1, exitCode);
        Assert.Contains("Does --url name", messages);
    }

    [Fact]
    public async Task Mutation_OnAFolder_NeedsWrite()
    {
        const string Mutation = "mutation { upsertPapers(papers: [{ids: [\"doi:10.1234/new\"], title: \"A new paper\"}]) { papers { title } } }";
        using var own = new TemporaryFolder();
        await KgProcess.RunAsync(null, "import", Path.Combine(Repository.Root, "seed"), "--data", own.Path);

        var (refused, output, _) = await KgProcess.RunAsync(Mutation, "query", "-", "--data", own.Path);
        Assert.Equal(1, refused);
        Assert.Contains("\"UNAUTHORIZED\"", output);

        var (done, written, messages) = await KgProcess.RunAsync(Mutation, "query", "-", "--data", own.Path, "--write");
        Assert.True(done == 0, messages);
        Assert.Contains("A new paper", written);
    }

    private string[] Place(bool isRemote) => isRemote ? ["--url", $"{_server?.Url}/graphql"] : ["--data", _folder.Path];
}
