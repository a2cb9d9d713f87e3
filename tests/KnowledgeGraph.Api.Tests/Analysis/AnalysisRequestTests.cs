using System.Text.Json;

namespace KnowledgeGraph.Api.Tests.Analysis;

/// <summary>What all analysis fields have in common: budgets, prices, the cache, versions and what responses tell of themselves.</summary>
public abstract class AnalysisRequestTests(bool isEmbedded) : ApiTest(isEmbedded, batch: ConnectedGraph.Batch)
{
    private const string Distance = """{ collaborationDistance(from: "local:a1", to: "local:a4") { hops complete } }""";

    [Fact]
    public async Task Answer_AskedTwice_ComesFromTheCacheWithTheSameBytes()
    {
        var first = await RunAsync(Distance);
        var second = await RunAsync(Distance);

        Assert.Equal(first, second);
        Assert.Equal(1, Analysis.RunCount);
    }

    [Fact]
    public async Task Answer_AskedWithOtherArguments_IsComputedAnew()
    {
        await RunAsync(Distance);
        await RunAsync("""{ collaborationDistance(from: "local:a1", to: "local:a4", maxHops: 1) { hops } }""");

        Assert.Equal(2, Analysis.RunCount);
    }

    [Fact]
    public async Task Answer_AskedByManyAtOnce_RunsOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => RunAsync(Distance))));

        Assert.Single(answers.Distinct());
        Assert.Equal(1, Analysis.RunCount);
    }

    [Fact]
    public async Task Answer_AfterAWrite_IsOfTheNewVersion()
    {
        Assert.Equal(2, Hops(await DataAsync(Distance)));

        await WriteAsync(ConnectedGraph.JointPaper(9, 1, 4));

        using var response = JsonDocument.Parse(await RunAsync(Distance));
        Assert.Equal(1, Hops(response.RootElement.GetProperty("data")));
        Assert.Equal(2, Notes(response).GetProperty("dataVersion").GetInt64());
    }

    [Fact]
    public async Task Answers_WhileTheGraphIsWritten_AreEachOfTheVersionThatTheyName()
    {
        const string Query = """{ collaborationHistogram(from: "local:a1", maxHops: 1) { reached } author(id: "local:a1") { coauthors { author { key } } } }""";
        const int Writes = 20;
        var writing = Task.Run(async () =>
        {
            // Version 1 has three people within one step of author 1, the author too; each write adds one.
            for (var i = 0; i < Writes; i++) await WriteAsync(ConnectedGraph.NewCoauthor(100 + i));
        });
        List<Task> reading = [];
        for (var reader = 0; reader < 4; reader++)
        {
            reading.Add(Task.Run(async () =>
            {
                do await CheckAsync();
                while (!writing.IsCompleted);
            }));
        }

        await Task.WhenAll([writing, .. reading]);
        Assert.Equal(1 + Writes, await CheckAsync());

        async Task<long> CheckAsync()
        {
            using var response = JsonDocument.Parse(await RunAsync(Query));
            var data = response.RootElement.GetProperty("data");
            var version = Notes(response).GetProperty("dataVersion").GetInt64();
            Assert.Equal(2 + version, data.GetProperty("collaborationHistogram").GetProperty("reached").GetInt64());
            var read = response.RootElement.GetProperty("extensions").GetProperty("dataVersion").GetInt64();
            Assert.Equal(1 + read, data.GetProperty("author").GetProperty("coauthors").GetArrayLength());
            return version;
        }
    }

    [Fact]
    public async Task Extensions_OfAnAnswer_NameAlgorithmParametersAndVersion()
    {
        using var response = JsonDocument.Parse(await RunAsync(
            """query Q($to: [ID!]!) { d: collaborationDistance(from: "local:a1", to: $to, years: { from: 2002 }) { hops } }""",
            variables: """{"to":["local:a4"]}"""));

        var notes = Notes(response);
        Assert.Equal("d", notes.GetProperty("field").GetString());
        Assert.Equal("bidirectional-breadth-first-search", notes.GetProperty("algorithm").GetString());
        Assert.Equal(1, notes.GetProperty("dataVersion").GetInt64());
        Assert.Equal("""{"from":"local:a1","to":["local:a4"],"maxHops":20,"years":{"from":2002}}""", notes.GetProperty("parameters").GetRawText());
        Assert.True(notes.GetProperty("complete").GetBoolean());
        Assert.True(notes.GetProperty("nodesTouched").GetInt64() > 0);
    }

    [Fact]
    public async Task Extensions_OfAnAnswerWithoutAnalysis_HaveNoNotes()
    {
        using var response = JsonDocument.Parse(await RunAsync("{ stats { papers } }"));

        Assert.False(response.RootElement.GetProperty("extensions").TryGetProperty("analysis", out _));
    }

    [Fact]
    public async Task Estimate_Alone_RunsNothing()
    {
        using var response = JsonDocument.Parse(await RunAsync(
            """{ collaborationDistance(from: "local:a1", to: "local:a4", budget: { nodes: 500 }) { estimate { nodesTouched limit } } }"""));

        var estimate = response.RootElement.GetProperty("data").GetProperty("collaborationDistance").GetProperty("estimate");
        Assert.Equal(500, estimate.GetProperty("limit").GetInt64());
        Assert.InRange(estimate.GetProperty("nodesTouched").GetInt64(), 5, 100);
        Assert.Equal(0, Analysis.RunCount);
        Assert.False(Notes(response).TryGetProperty("complete", out _));
    }

    [Fact]
    public async Task Budget_ThatRunsOut_GivesWhatIsCertainAndSaysSo()
    {
        const string Query = """{ collaborationPaths(from: "local:a1", to: "local:a4", k: 5, budget: { nodes: 1 }) { complete stoppedBy paths { length } } }""";

        await ExpectAsync(Query, "{'collaborationPaths':{'complete':false,'stoppedBy':'NODE_LIMIT','paths':[]}}");
        await RunAsync(Query);

        Assert.Equal(2, Analysis.RunCount);
    }

    [Fact]
    public Task Budget_Negative_IsRefused() => ExpectErrorAsync(
        """{ collaborationDistance(from: "local:a1", to: "local:a4", budget: { nodes: -1 }) { hops } }""", "BAD_USER_INPUT", "'budget.nodes' is -1");

    private static int Hops(JsonElement data) => data.GetProperty("collaborationDistance").GetProperty("hops").GetInt32();

    private static JsonElement Notes(JsonDocument response) =>
        Assert.Single(response.RootElement.GetProperty("extensions").GetProperty("analysis").EnumerateArray());

    public sealed class OnEmbeddedStore() : AnalysisRequestTests(isEmbedded: true);

    public sealed class OnReferenceStore() : AnalysisRequestTests(isEmbedded: false);
}
