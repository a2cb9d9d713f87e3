namespace KnowledgeGraph.Api.Tests;

public sealed class SearchTests : ApiTest
{
    [Fact]
    public async Task Search_AWord_FindsEveryKind()
    {
        var data = await DataAsync("""{ search(query: "author", first: 2) { totalCount totals { kind count } hits { score node { __typename id } } } }""");

        var search = data.GetProperty("search");
        Assert.Equal(3, search.GetProperty("totalCount").GetInt32());
        Assert.Equal(2, search.GetProperty("hits").GetArrayLength());
        Assert.All(search.GetProperty("hits").EnumerateArray(), hit =>
            Assert.Equal("Author", hit.GetProperty("node").GetProperty("__typename").GetString()));
    }

    [Fact]
    public async Task Search_KindsAndFilters_NarrowTheHits()
    {
        var data = await DataAsync("""
            { search(query: "paper", kinds: [PAPER], filters: {paper: {year: {gt: 2003}}}) { hits { node { ... on Paper { year } } } } }
            """);

        Assert.Equal("""[{"node":{"year":2004}}]""", data.GetProperty("search").GetProperty("hits").GetRawText());
    }

    [Fact]
    public async Task Autocomplete_ABegunWord_OffersWhatBeginsWithIt()
    {
        var data = await DataAsync("""{ autocomplete(prefix: "north uni") { node { ... on Institution { name } } } }""");

        Assert.Equal("""[{"node":{"name":"North University"}}]""", data.GetProperty("autocomplete").GetRawText());
    }

    [Fact]
    public Task Search_NoKinds_IsRefused() =>
        ExpectErrorAsync("""{ search(query: "x", kinds: []) { totalCount } }""", "BAD_USER_INPUT", "'kinds' is empty");

    [Fact]
    public Task Stats_OfTheGraph_CountKindsAndRelations() => ExpectAsync(
        "{ stats { papers authors institutions venues topics authorships affiliations citations paperTopics version waitingCitations } }",
        "{'stats':{'papers':4,'authors':3,'institutions':1,'venues':1,'topics':2,'authorships':7,'affiliations':1,'citations':6,'paperTopics':4,'version':1,'waitingCitations':0}}");
}
