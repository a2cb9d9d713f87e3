using System.Text.Json;
using KnowledgeGraph.Import;
using KnowledgeGraph.Neo4j.Tests.Servers;
using KnowledgeGraph.Neo4j.Tests.Store;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Copying;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Neo4j.Tests.Api;

/// <summary>One import into the embedded store and into Neo4j, and every answer the same, byte by byte.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class ApiOnBothStoresTests(SharedNeo4j neo4j) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-both-").FullName;
    private IGraphStore? _embedded;
    private IGraphStore? _remote;

    private IGraphStore Embedded => _embedded ?? throw new InvalidOperationException("Opened before each test.");

    private IGraphStore Remote => _remote ?? throw new InvalidOperationException("Opened before each test.");

    public async Task InitializeAsync()
    {
        if (Neo4jAvailability.Missing is not null) return;
        _embedded = EmbeddedGraphStore.Open(_folder, new EmbeddedStoreOptions());
        _remote = await TestGraph.OpenEmptyAsync(neo4j.Server);
        var options = new ImportOptions { Paths = [.. Inputs()], IsStrict = true };
        foreach (var store in new[] { Embedded, Remote }) await new Importer(TimeProvider.System).RunAsync(store, options, null, default);
    }

    public async Task DisposeAsync()
    {
        if (_embedded is not null) await _embedded.DisposeAsync();
        if (_remote is not null) await _remote.DisposeAsync();
        Directory.Delete(_folder, true);
    }

    [Neo4jFact]
    public async Task Answers_OfTheApi_AreTheSameBytesOnBothStores()
    {
        var (local, remote) = (new ComparedApi(Embedded), new ComparedApi(Remote));
        foreach (var query in ComparedQueries.All)
        {
            var expected = await local.AskAsync(query);
            Assert.DoesNotContain("\"errors\"", expected, StringComparison.Ordinal);
            AssertSame(query, expected, await remote.AskAsync(query));
        }
    }

    [Neo4jFact]
    public async Task Pages_WalkedToTheirEnd_AreTheSameBytesOnBothStores()
    {
        var (local, remote) = (new ComparedApi(Embedded), new ComparedApi(Remote));
        foreach (var query in ComparedQueries.Paged)
        {
            var variables = "";
            for (var goesOn = true; goesOn;)
            {
                var expected = await local.AskAsync(query, variables);
                AssertSame(query + variables, expected, await remote.AskAsync(query, variables));
                using var answer = JsonDocument.Parse(expected);
                var page = answer.RootElement.GetProperty("data").GetProperty("page").GetProperty("pageInfo");
                goesOn = page.GetProperty("hasNextPage").GetBoolean();
                variables = $$"""{"after":"{{page.GetProperty("endCursor").GetString()}}"}""";
            }
        }
    }

    [Neo4jFact]
    public async Task Copy_FromNeo4jToAFolder_StatesTheSame()
    {
        var folder = Path.Combine(_folder, "copy");
        await using var copy = EmbeddedGraphStore.Open(folder, new EmbeddedStoreOptions());
        var report = await GraphCopier.CopyAsync(Remote, copy);

        Assert.True(report.IsEqual, string.Join('\n', report.Differences));
        Assert.True(report.Statements > 0);
        using var embedded = await Embedded.OpenSnapshotAsync();
        Assert.Equal((await GraphChecksum.OfAsync(embedded)).ToString(), report.SourceChecksum);
    }

    private static void AssertSame(string query, string expected, string actual)
    {
        if (expected == actual) return;
        var at = 0;
        while (at < expected.Length && at < actual.Length && expected[at] == actual[at]) at++;
        var from = Math.Max(0, at - 200);
        Assert.Fail($"{query}\nexpected …{expected[from..Math.Min(expected.Length, at + 100)]}\ngot      …{actual[from..Math.Min(actual.Length, at + 100)]}");
    }

    /// <summary>The seed that travels with the project, and the OpenAlex records beside it where they are.</summary>
    private static IEnumerable<string> Inputs()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) folder = folder.Parent;
        var root = folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds KnowledgeGraph.sln.");
        yield return Path.Combine(root, "seed", "documents.jsonl");
        var works = Path.Combine(root, "..", "shared", "data", "openalex", "works.jsonl");
        if (File.Exists(works)) yield return works;
    }
}
