using System.Text.Json;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>Import, count, query and export of the seed graph from the command line.</summary>
public sealed class SeedGraphTests : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("kg-e2e-").FullName;

    public async Task InitializeAsync()
    {
        var (exitCode, _, messages) = await KgProcess.RunAsync(null, "import", SeedFolder(), "--data", _data, "--json");
        Assert.True(exitCode == 0, messages);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_data, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Stats_SeedGraph_CountsPapersAndPeople()
    {
        var (exitCode, output, messages) = await KgProcess.RunAsync(null, "stats", "--data", _data, "--json");

        Assert.True(exitCode == 0, messages);
        var stats = JsonDocument.Parse(output).RootElement;
        Assert.Equal(89, stats.GetProperty("papers").GetInt64());
        Assert.Equal(77, stats.GetProperty("authors").GetInt64());
        Assert.Equal(14, stats.GetProperty("citations").GetInt64());
    }

    [Fact]
    public async Task Import_SameFilesAgain_ChangesNothing()
    {
        var (_, before, _) = await KgProcess.RunAsync(null, "stats", "--data", _data, "--json");
        await KgProcess.RunAsync(null, "import", SeedFolder(), "--data", _data, "--json");
        var (_, after, _) = await KgProcess.RunAsync(null, "stats", "--data", _data, "--json");

        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Query_PaperByAddress_AnswersWithThoseWhoCiteIt()
    {
        const string Query = """{ paper(id: "https://arxiv.org/abs/2410.01556v2") { year citations(first: 5) { totalCount nodes { type } } } }""";
        var (exitCode, output, messages) = await KgProcess.RunAsync(Query, "query", "-", "--data", _data);

        Assert.True(exitCode == 0, messages);
        Assert.Equal(
            """{"data":{"paper":{"year":2024,"citations":{"totalCount":2,"nodes":[{"type":"STATEMENT"},{"type":"STATEMENT"}]}}}}""",
            ResponseText.WithoutVersion(output).Trim());
    }

    [Fact]
    public async Task Export_IntoEmptyGraph_GivesEqualExport()
    {
        var copy = Directory.CreateTempSubdirectory("kg-copy-").FullName;
        try
        {
            var (_, first, _) = await KgProcess.RunAsync(null, "export", "--data", _data);
            var (exitCode, _, messages) = await KgProcess.RunAsync(first, "import", "-", "--data", copy, "--json");
            Assert.True(exitCode == 0, messages);
            var (_, second, _) = await KgProcess.RunAsync(null, "export", "--data", copy);

            Assert.NotEmpty(first);
            Assert.Equal(first.Split('\n').Order(), second.Split('\n').Order());
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    [Fact]
    public async Task Query_UnknownField_FailsWithItsPlace()
    {
        var (exitCode, output, _) = await KgProcess.RunAsync("{ nothing }", "query", "-", "--data", _data);

        Assert.Equal(1, exitCode);
        Assert.Contains("\"line\":1,\"column\":3", output);
    }

    private static string SeedFolder() => Path.Combine(Repository.Root, "seed");
}
