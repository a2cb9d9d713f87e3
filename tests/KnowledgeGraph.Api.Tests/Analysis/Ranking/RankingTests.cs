using KnowledgeGraph.Analysis.Ranking.PageRanks;

namespace KnowledgeGraph.Api.Tests.Analysis.Ranking;

public abstract class RankingTests(bool isEmbedded) : ApiTest(isEmbedded, batch: ConnectedGraph.Batch)
{
    [Fact]
    public Task Ranking_OfAuthorsByPapers_PutsTheBusiestFirstAndSharesRanks() => ExpectAsync(
        """{ ranking(of: AUTHOR, by: PAPERS, first: 4) { ranked errorBound entries { rank score node { ... on Author { key } } } } }""",
        "{'ranking':{'ranked':7,'errorBound':null,'entries':[{'rank':1,'score':4,'node':{'key':'local:a2'}},{'rank':2,'score':3,'node':{'key':'local:a1'}}," +
        "{'rank':2,'score':3,'node':{'key':'local:a4'}},{'rank':4,'score':2,'node':{'key':'local:a3'}}]}}");

    [Theory]
    [InlineData("CITATIONS", "local:a1")]
    [InlineData("H_INDEX", "local:a1")]
    [InlineData("G_INDEX", "local:a1")]
    [InlineData("CORE", "local:a1")]
    [InlineData("BETWEENNESS", "local:a2")]
    [InlineData("PAGE_RANK", "local:a2")]
    public async Task Ranking_OfAuthorsByMeasure_BeginsWithTheFirst(string measure, string expected)
    {
        var data = await DataAsync($$"""{ ranking(of: AUTHOR, by: {{measure}}, first: 1) { complete entries { node { ... on Author { key } } } } }""");

        Assert.True(data.GetProperty("ranking").GetProperty("complete").GetBoolean());
        Assert.Equal(expected, data.GetProperty("ranking").GetProperty("entries")[0].GetProperty("node").GetProperty("key").GetString());
    }

    [Fact]
    public async Task Ranking_OfPapersByPageRank_EqualsTheAlgorithmCalledDirectly()
    {
        var topology = await TopologyAsync();
        var scores = PageRank.Compute(topology.References, topology.CitedBy).Scores.OrderDescending();

        var data = await DataAsync("{ ranking(of: PAPER, by: PAGE_RANK, first: 100) { entries { score } } }");

        Assert.Equal(scores, data.GetProperty("ranking").GetProperty("entries").EnumerateArray().Select(entry =>
            entry.GetProperty("score").GetDouble()));
    }

    [Fact]
    public async Task Ranking_UnderAFilter_RanksOnlyWhatItAllowsAndSumsToOne()
    {
        var data = await DataAsync("""{ ranking(of: PAPER, by: PAGE_RANK, filter: { topics: ["local:graphs"] }) { ranked entries { score } } }""");

        Assert.Equal(4, data.GetProperty("ranking").GetProperty("ranked").GetInt32());
        Assert.Equal(1, data.GetProperty("ranking").GetProperty("entries").EnumerateArray().Sum(entry =>
            entry.GetProperty("score").GetDouble()), 8);
    }

    [Fact]
    public async Task Ranking_NearSomebody_IsHighestThere()
    {
        var data = await DataAsync("""{ ranking(of: AUTHOR, by: PAGE_RANK, near: ["local:a6"], first: 2) { entries { node { ... on Author { key } } } } }""");

        Assert.Equal("local:a6", data.GetProperty("ranking").GetProperty("entries")[0].GetProperty("node").GetProperty("key").GetString());
    }

    [Fact]
    public Task Ranking_OfPapersByAMeasureOfPeople_IsRefused() => ExpectErrorAsync(
        "{ ranking(of: PAPER, by: H_INDEX) { ranked } }", "BAD_USER_INPUT", "Papers cannot be ranked by H_INDEX");

    [Fact]
    public async Task Ranking_ByBetweennessThatIsStopped_ShowsWhatItHasWithItsErrorBound()
    {
        var ranking = (await DataAsync(
            "{ ranking(of: AUTHOR, by: BETWEENNESS, budget: { nodes: 60 }) { complete stoppedBy errorBound entries { score } } " +
                "}")).GetProperty("ranking");

        Assert.False(ranking.GetProperty("complete").GetBoolean());
        Assert.Equal(7, ranking.GetProperty("entries").GetArrayLength());
        Assert.True(ranking.GetProperty("errorBound").GetDouble() > 0);
    }

    [Fact]
    public Task Ranking_WithTooSmallABudget_IsEmptyAndSaysWhy() => ExpectAsync(
        "{ ranking(of: AUTHOR, by: PAGE_RANK, budget: { nodes: 2 }) { complete stoppedBy entries { rank } } }",
        "{'ranking':{'complete':false,'stoppedBy':'NODE_LIMIT','entries':[]}}");

    public sealed class OnEmbeddedStore() : RankingTests(isEmbedded: true);

    public sealed class OnReferenceStore() : RankingTests(isEmbedded: false);
}
