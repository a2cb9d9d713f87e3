using System.Text.Json;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>Teams for topics, and what the topology that they come from costs.</summary>
public sealed class TeamTests : IAsyncLifetime
{
    /// <summary>Author 1 knows graphs, Author 2 parsing; both have written together. Author 3 knows parsing too, but nobody.</summary>
    private const string Graph =
        """
        {"kind":"topic","source":"test","ids":["openalex:T1"],"name":"Graphs"}
        {"kind":"topic","source":"test","ids":["openalex:T2"],"name":"Parsing"}
        {"kind":"topic","source":"test","ids":["openalex:T3"],"name":"Nothing yet"}
        {"kind":"author","source":"test","ids":["openalex:A1"],"name":"Author 1"}
        {"kind":"author","source":"test","ids":["openalex:A2"],"name":"Author 2"}
        {"kind":"author","source":"test","ids":["openalex:A3"],"name":"Author 3"}
        {"kind":"paper","source":"test","ids":["openalex:W1"],"name":"On graphs","year":2020,"authors":["openalex:A1"],"about":["openalex:T1"]}
        {"kind":"paper","source":"test","ids":["openalex:W2"],"name":"On parsing","year":2020,"authors":["openalex:A2"],"about":["openalex:T2"]}
        {"kind":"paper","source":"test","ids":["openalex:W3"],"name":"More on parsing","year":2020,"authors":["openalex:A3"],"about":["openalex:T2"]}
        {"kind":"paper","source":"test","ids":["openalex:W4"],"name":"A joint paper","year":2020,"authors":["openalex:A1","openalex:A2"]}
        """;

    private readonly TemporaryFolder _folder = new();

    public async Task InitializeAsync()
    {
        var (exitCode, _, messages) = await KgProcess.RunAsync(Graph, "import", "-", "--data", _folder.Path, "--json");
        Assert.True(exitCode == 0, messages);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Team_ForTwoTopics_PrefersThoseWhoKnowEachOther()
    {
        var (exitCode, output, messages) = await RunAsync("team", "graphs", "https://openalex.org/T2", "--size", "2", "--json");

        Assert.True(exitCode == 0, messages);
        using var answer = JsonDocument.Parse(output);
        Assert.Equal(
            ["openalex:A1", "openalex:A2"],
            answer.RootElement.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("author").GetProperty("key").GetString()).Order());
        Assert.Equal(0, answer.RootElement.GetProperty("uncovered").GetArrayLength());

        (_, output, _) = await RunAsync("team", "Graphs", "Nothing yet", "--size", "2");
        Assert.Contains("Author 1  (openalex:A1)", output);
        Assert.Contains("Nobody found for: Nothing yet", output);
    }

    [Fact]
    public async Task Team_ForAnUnknownTopic_NamesThoseThatComeNear()
    {
        var (exitCode, _, messages) = await RunAsync("team", "Pars");

        Assert.Equal(1, exitCode);
        Assert.Contains("NOT_FOUND", messages);
        Assert.Contains("'Pars'", messages);
    }

    [Fact]
    public async Task Stats_WithTopology_TellsItsBytesAnEdge()
    {
        var (_, before, _) = await RunAsync("stats", "--json");
        using var unknown = JsonDocument.Parse(before);
        Assert.Equal(JsonValueKind.Null, unknown.RootElement.GetProperty("topology").ValueKind);

        var (exitCode, made, messages) = await RunAsync("stats", "--topology", "--json");
        Assert.True(exitCode == 0, messages);
        using var known = JsonDocument.Parse(made);
        var topology = known.RootElement.GetProperty("topology");
        Assert.Equal(16, topology.GetProperty("directedEdges").GetInt64());
        Assert.InRange(topology.GetProperty("bytesPerDirectedEdge").GetDouble(), 4, 1_000);

        var (_, saved, _) = await RunAsync("stats", "--json");
        Assert.Equal(made, saved);
    }

    private Task<(int ExitCode, string Output, string Messages)> RunAsync(params string[] arguments) =>
        KgProcess.RunAsync(null, [.. arguments, "--data", _folder.Path]);
}
