namespace KnowledgeGraph.Api.Tests;

/// <summary>Default sizes that say what they leave out, and pages by number.</summary>
public abstract class PagingTests(bool isEmbedded)
    : ApiTest(isEmbedded, new ScholarlyApiOptions { DefaultPageSize = 2, MaxPageSize = 3 })
{
    [Fact]
    public Task NodeConnection_WithoutSize_ShowsTheDefaultAndSaysThatThereIsMore() => ExpectAsync(
        """{ paper(id: "10.1000/4") { references { totalCount nodes { year } pageInfo { hasNextPage } } } }""",
        "{'paper':{'references':{'totalCount':3,'nodes':[{'year':2001},{'year':2002}],'pageInfo':{'hasNextPage':true}}}}");

    [Fact]
    public Task Authorships_MoreThanTheDefault_AreNeverCut() => ExpectAsync(
        """{ paper(id: "10.1000/4") { authorships { position } } }""",
        "{'paper':{'authorships':[{'position':0},{'position':1},{'position':2}]}}");

    [Theory]
    [InlineData("{number: 1, size: 3}", "2001 2002 2003", false, true)]
    [InlineData("{number: 2, size: 3}", "2004", true, false)]
    [InlineData("{number: 3, size: 3}", "", true, false)]
    [InlineData("{size: 1}", "2001", false, true)]
    [InlineData("{number: 2000000000, size: 3}", "", true, false)]
    public async Task Page_ByNumber_PassesOverTheEarlierOnes(string page, string years, bool hasPrevious, bool hasNext)
    {
        var data = await DataAsync($$"""
            { papers(page: {{page}}, orderBy: [{field: YEAR}]) { totalCount nodes { year } pageInfo { hasPreviousPage hasNextPage } } }
            """);
        var papers = data.GetProperty("papers");
        Assert.Equal(years, string.Join(' ', papers.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("year").GetInt32())));
        Assert.Equal(4, papers.GetProperty("totalCount").GetInt32());
        Assert.Equal(hasPrevious, papers.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
        Assert.Equal(hasNext, papers.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
    }

    [Fact]
    public Task Page_OfManyParents_IsCutForEach() => ExpectAsync(
        "{ papers(first: 3, orderBy: [{field: YEAR, direction: DESC}]) { nodes { year references(page: {number: 2, size: 1}) { nodes { year } } } } }",
        "{'papers':{'nodes':[{'year':2004,'references':{'nodes':[{'year':2002}]}},{'year':2003,'references':{'nodes':[{'year':2002}]}}," +
        "{'year':2002,'references':{'nodes':[]}}]}}");

    [Theory]
    [InlineData("page: {size: 4}", "LIMIT_EXCEEDED", "'page.size' of 'papers' is 4, but a page has at most 3 items")]
    [InlineData("page: {number: 0, size: 1}", "BAD_USER_INPUT", "pages count from 1")]
    [InlineData("page: {size: -1}", "BAD_USER_INPUT", "must not be negative")]
    [InlineData("first: 1, page: {size: 1}", "BAD_USER_INPUT", "both 'page' and 'first'")]
    [InlineData("page: {size: 1}, after: \"x\"", "BAD_USER_INPUT", "both 'page' and 'after'")]
    public Task Page_ThatCannotBe_IsRefused(string arguments, string code, string message) =>
        ExpectErrorAsync($$"""{ papers({{arguments}}) { nodes { year } } }""", code, message);

    public sealed class OnEmbeddedStore() : PagingTests(isEmbedded: true);

    public sealed class OnReferenceStore() : PagingTests(isEmbedded: false);
}
