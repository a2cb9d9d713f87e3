using System.Text.Json;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>Paths, communities and rankings from the command line, on a graph small enough to see the answers.</summary>
public sealed class AnalysisTests : IAsyncLifetime
{
    /// <summary>A chain 1–2–3, a pair 4–5 apart from it, and two namesakes.</summary>
    private const string Graph =
        """
        {"kind":"author","source":"test","ids":["openalex:A1"],"name":"Author One"}
        {"kind":"author","source":"test","ids":["openalex:A2"],"name":"Author Two"}
        {"kind":"author","source":"test","ids":["openalex:A3"],"name":"Author Three"}
        {"kind":"author","source":"test","ids":["openalex:A4"],"name":"Author Same"}
        {"kind":"author","source":"test","ids":["openalex:A5"],"name":"Author Same"}
        {"kind":"paper","source":"test","ids":["openalex:W1"],"name":"On chains","year":2001,"authors":[{"id":"openalex:A1","position":0},{"id":"openalex:A2","position":1}]}
        {"kind":"paper","source":"test","ids":["openalex:W2"],"name":"On links","year":2003,"authors":[{"id":"openalex:A2","position":0},{"id":"openalex:A3","position":1}],"cites":[{"id":"openalex:W1"}]}
        {"kind":"paper","source":"test","ids":["openalex:W3"],"name":"On islands","year":2005,"authors":[{"id":"openalex:A4","position":0}],"cites":[{"id":"openalex:W2"}]}
        {"kind":"paper","source":"test","ids":["openalex:W4"],"name":"On bridges","year":2006,"authors":[{"id":"openalex:A5","position":0}],"cites":[{"id":"openalex:W3"}]}
        """;

    private readonly string _data = Directory.CreateTempSubdirectory("kg-analysis-").FullName;

    public async Task InitializeAsync()
    {
        var (exitCode, _, messages) = await KgProcess.RunAsync(Graph, "import", "-", "--data", _data, "--json");
        Assert.True(exitCode == 0, messages);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_data, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Distance_ByNameAndById_CountsJointPapers()
    {
        Assert.Equal(2, (await JsonAsync("distance", "author one", "openalex:A3")).GetProperty("distance").GetInt32());
        Assert.Equal(
            JsonValueKind.Null,
            (await JsonAsync("distance", "Author One", "https://openalex.org/A4")).GetProperty("distance").ValueKind);
    }

    [Fact]
    public async Task Distance_OutsideTheYears_IsNull() =>
        Assert.Equal(
            JsonValueKind.Null,
            (await JsonAsync("distance", "Author One", "Author Three", "--from-year", "2002")).GetProperty("distance").ValueKind);

    [Fact]
    public async Task Rank_PapersOfSomeYears_CountsOnlyCitationsBetweenThem()
    {
        var all = (await JsonAsync("rank", "--by", "paper-citations")).GetProperty("ranking");
        Assert.Equal([1, 1, 1, 0], all.EnumerateArray().Select(row => row.GetProperty("score").GetInt32()));

        foreach (var measure in (string[])["paper-citations", "paper-pagerank"])
        {
            var late = (await JsonAsync("rank", "--by", measure, "--from-year", "2005")).GetProperty("ranking");
            Assert.Equal(
                ["openalex:W3", "openalex:W4"], late.EnumerateArray().Select(row => row.GetProperty("key").GetString()));
        }
    }

    [Fact]
    public async Task Path_BetweenTwoAuthors_NamesAuthorsAndPapers()
    {
        var path = (await JsonAsync("path", "Author One", "Author Three")).GetProperty("paths")[0];

        Assert.Equal(2, path.GetProperty("length").GetInt32());
        Assert.Equal(["openalex:A1", "openalex:A2", "openalex:A3"], path.GetProperty("authors").EnumerateArray().Select(author => author.GetProperty("key").GetString()));
        Assert.Equal("On links", path.GetProperty("hops")[1].GetProperty("papers")[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task Distance_AmbiguousName_ListsTheCandidates()
    {
        var (exitCode, _, messages) = await KgProcess.RunAsync(null, "distance", "Author Same", "Author One", "--data", _data);

        Assert.Equal(1, exitCode);
        Assert.Contains("AMBIGUOUS", messages, StringComparison.Ordinal);
        Assert.Contains("openalex:A4", messages, StringComparison.Ordinal);
        Assert.Contains("On bridges", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Distance_NameWithAWordOfATitle_FindsTheOneMeant()
    {
        var answer = await JsonAsync("distance", "Author Same (bridges)", "Author Same (islands)");

        Assert.Equal("openalex:A5", answer.GetProperty("from").GetProperty("key").GetString());
        Assert.Equal("openalex:A4", answer.GetProperty("to").GetProperty("key").GetString());
    }

    [Fact]
    public async Task Communities_OfCoauthors_KeepsTheChainTogether()
    {
        var answer = await JsonAsync("communities", "--graph", "coauthor", "--members", "--seed", "7");

        Assert.Equal(3, answer.GetProperty("communities").GetInt32());
        Assert.Equal(7, answer.GetProperty("seed").GetInt32());
        Assert.Equal(3, answer.GetProperty("members")[0].GetProperty("size").GetInt32());
        Assert.Equal(0, answer.GetProperty("modularity").GetDouble(), 9);
    }

    [Fact]
    public async Task MainPath_ChainOfCitations_IsTheChain() => Assert.Equal(
        ["On chains", "On links", "On islands", "On bridges"],
        (await JsonAsync("main-path")).GetProperty("stations").EnumerateArray().Select(station => station[0].GetProperty("title").GetString()));

    [Fact]
    public async Task Rank_ByPapers_PutsTheBusiestFirst() =>
        Assert.Equal("Author Two", (await JsonAsync("rank", "--by", "papers")).GetProperty("ranking")[0].GetProperty("name").GetString());

    [Fact]
    public async Task Suggest_ForTheEndOfAChain_NamesTheOtherEndAndWhoIsBetween()
    {
        var suggestion = (await JsonAsync("suggest", "Author One")).GetProperty("suggestions")[0];

        Assert.Equal("openalex:A3", suggestion.GetProperty("author").GetProperty("key").GetString());
        var reason = suggestion.GetProperty("reasons").EnumerateArray()
            .Single(reason => reason.GetProperty("kind").GetString() == "commonCollaborators");
        Assert.Equal("Author Two", reason.GetProperty("nodes")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("--institution", "college of links", true)]
    [InlineData("--institution", "openalex:I2", false)]
    [InlineData("--country", "no", true)]
    [InlineData("--country", "SE", false)]
    [InlineData("--topic", "Linking", true)]
    [InlineData("--topic", "openalex:T2", false)]
    [InlineData("--min-career", "0", true)]
    [InlineData("--min-career", "1", false)]
    public async Task Suggest_WithAConstraint_NamesOnlyWhoMeetsIt(string option, string value, bool isMet)
    {
        const string Facts =
            """
            {"kind":"institution","source":"facts","ids":["openalex:I1"],"name":"College of Links","countryCode":"NO"}
            {"kind":"institution","source":"facts","ids":["openalex:I2"],"name":"College of Chains","countryCode":"SE"}
            {"kind":"topic","source":"facts","ids":["openalex:T1"],"name":"Linking"}
            {"kind":"topic","source":"facts","ids":["openalex:T2"],"name":"Chaining"}
            {"kind":"author","source":"facts","ids":["openalex:A3"],"affiliations":["openalex:I1"]}
            {"kind":"paper","source":"facts","ids":["openalex:W2"],"about":["openalex:T1"]}
            """;
        Assert.Equal(0, (await KgProcess.RunAsync(Facts, "import", "-", "--data", _data, "--json")).ExitCode);

        var suggestions = (await JsonAsync("suggest", "Author One", option, value)).GetProperty("suggestions");

        Assert.Equal(isMet ? 1 : 0, suggestions.GetArrayLength());
    }

    [Fact]
    public async Task Conflicts_OfCoauthors_NameTheJointPaper()
    {
        var pair = (await JsonAsync("conflicts", "--reviewer", "Author One", "--author", "Author Two")).GetProperty("pairs")[0];

        Assert.Equal("possible", pair.GetProperty("verdict").GetString());
        Assert.Equal("On chains", pair.GetProperty("evidence")[0].GetProperty("nodes")[0].GetProperty("name").GetString());
    }

    private async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        var (exitCode, output, messages) = await KgProcess.RunAsync(null, [.. arguments, "--data", _data, "--json"]);
        Assert.True(exitCode == 0, messages);
        return JsonDocument.Parse(output).RootElement;
    }
}
