using KnowledgeGraph.Api.Search;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Tests;

public abstract class SearchTests(bool isEmbedded) : ApiTest(isEmbedded)
{
    [Fact]
    public async Task Search_AWord_FindsEveryKind()
    {
        var data = await DataAsync("""{ search(query: "author", first: 2) { totalCount totals { kind count } edges { score node { __typename id } } } }""");

        var search = data.GetProperty("search");
        Assert.Equal(3, search.GetProperty("totalCount").GetInt32());
        Assert.Equal(2, search.GetProperty("edges").GetArrayLength());
        Assert.All(search.GetProperty("edges").EnumerateArray(), hit =>
            Assert.Equal("Author", hit.GetProperty("node").GetProperty("__typename").GetString()));
    }

    [Fact]
    public async Task Search_KindsAndFilters_NarrowTheHits()
    {
        var data = await DataAsync("""
            { search(query: "paper", kinds: [PAPER], filters: {paper: {year: {gt: 2003}}}) { edges { node { ... on Paper { year } } } } }
            """);

        Assert.Equal("""[{"node":{"year":2004}}]""", data.GetProperty("search").GetProperty("edges").GetRawText());
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
    public async Task Search_PagedByCursors_ShowsEveryHitOnceInBothDirections()
    {
        var all = await IdsAsync("first: 10");
        var (forward, backward) = (new List<string>(), new List<string>());
        for (var after = ""; forward.Count < all.Count;)
        {
            var (ids, start, end, hasNext) = await PageAsync($"first: 2{after}");
            forward.AddRange(ids);
            Assert.Equal(forward.Count < all.Count, hasNext);
            after = $", after: \"{end}\"";
        }

        Assert.Equal(all, forward);
        var (last, before, _, _) = await PageAsync($"page: {{number: {(all.Count + 1) / 2}, size: 2}}");
        for (backward.AddRange(last); backward.Count < all.Count;)
        {
            var (ids, start, _, _) = await PageAsync($"last: 2, before: \"{before}\"");
            backward.InsertRange(0, ids);
            before = start;
        }

        Assert.Equal(all, backward);
    }

    /// <summary>As after a write that left fewer hits than there were.</summary>
    [Fact]
    public async Task Search_CursorFarBehindTheLastHit_GivesAnEmptyPage()
    {
        var cursor = SearchCursor.Encode(5_000, NodeKind.Paper, "doi:10.1000/1"u8);
        Assert.Empty(await IdsAsync($"last: 2, before: \"{cursor}\""));
        Assert.Empty(await IdsAsync($"first: 2, after: \"{cursor}\""));
    }

    [Fact]
    public async Task Search_CursorAfterAWrite_GoesOnBehindItsHit()
    {
        var all = await IdsAsync("first: 10");
        var (ids, _, end, _) = await PageAsync("first: 2");
        await WriteAsync(new GraphBatch("sample") { Deletions = { new(NodeKind.Paper, IdParser.Parse("doi:10.1000/1")) } });

        var (rest, _, _, _) = await PageAsync($"first: 10, after: \"{end}\"");

        var left = await IdsAsync("first: 10");
        Assert.Equal(left[(left.IndexOf(ids[^1]) + 1)..], rest);
        Assert.True(left.Count < all.Count);
    }

    [Fact]
    public Task Search_Facets_CountAllHitsOfAKind() => ExpectAsync(
        """{ search(query: "paper", first: 1) { paperFacets(field: TYPE) { groupCount missing groups { value count node { id } } } } }""",
        "{'search':{'paperFacets':{'groupCount':2,'missing':0,'groups':[{'value':'ARTICLE','count':3,'node':null},{'value':'STATEMENT','count':1,'node':null}]}}}");

    [Fact]
    public Task Search_ForeignCursor_IsRefused() =>
        ExpectErrorAsync("""{ search(query: "paper", first: 1, after: "nonsense") { totalCount } }""", "BAD_USER_INPUT", "no cursor of a search");

    private async Task<List<string>> IdsAsync(string page) => (await PageAsync(page)).Ids;

    private async Task<(List<string> Ids, string Start, string End, bool HasNext)> PageAsync(string page)
    {
        var data = await DataAsync($$"""
            { search(query: "paper author", {{page}}) { nodes { id } pageInfo { startCursor endCursor hasNextPage } } }
            """);
        var info = data.GetProperty("search").GetProperty("pageInfo");
        return (
            [.. data.GetProperty("search").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString() ?? "")],
            info.GetProperty("startCursor").GetString() ?? "", info.GetProperty("endCursor").GetString() ?? "",
            info.GetProperty("hasNextPage").GetBoolean());
    }

    [Fact]
    public Task Stats_OfTheGraph_CountKindsAndRelations() => ExpectAsync(
        "{ stats { papers authors institutions venues topics authorships affiliations citations paperTopics version waitingCitations publications topicParts institutionParts waitingAuthorships } }",
        "{'stats':{'papers':4,'authors':3,'institutions':1,'venues':1,'topics':2,'authorships':7,'affiliations':1,'citations':6,'paperTopics':4,'version':1,'waitingCitations':0,'publications':4,'topicParts':1,'institutionParts':0,'waitingAuthorships':0}}");

    public sealed class OnEmbeddedStore() : SearchTests(isEmbedded: true);

    public sealed class OnReferenceStore() : SearchTests(isEmbedded: false);
}
