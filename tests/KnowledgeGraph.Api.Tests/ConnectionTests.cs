namespace KnowledgeGraph.Api.Tests;

public abstract class ConnectionTests(bool isEmbedded) : ApiTest(isEmbedded)
{
    [Fact]
    public Task Authorships_OfAPaper_ComeInOrderWithWhatThePaperPrints() => ExpectAsync(
        """{ paper(id: "10.1000/4") { authorships { position printedName author { name } institutions { name } } authorshipCount } }""",
        "{'paper':{'authorships':[" +
        "{'position':0,'printedName':null,'author':{'name':'Author 1'},'institutions':[{'name':'North University'}]}," +
        "{'position':1,'printedName':'A. Two','author':{'name':'Author 2'},'institutions':[]}," +
        "{'position':2,'printedName':null,'author':{'name':'Author 3'},'institutions':[]}],'authorshipCount':3}}");

    [Fact]
    public Task Authorships_FirstOrLast_CutOnlyWhenAsked() => ExpectAsync(
        """{ paper(id: "10.1000/4") { a: authorships(first: 1) { position } b: authorships(last: 1) { position } } }""",
        "{'paper':{'a':[{'position':0}],'b':[{'position':2}]}}");

    [Fact]
    public Task Connection_NestedTwice_AnswersEachParent() => ExpectAsync(
        """{ papers(first: 3) { nodes { year references { totalCount edges { node { year citationCount } } } } } }""",
        "{'papers':{'nodes':[{'year':2001,'references':{'totalCount':0,'edges':[]}}," +
        "{'year':2002,'references':{'totalCount':1,'edges':[{'node':{'year':2001,'citationCount':3}}]}}," +
        "{'year':2003,'references':{'totalCount':2,'edges':[{'node':{'year':2001,'citationCount':3}},{'node':{'year':2002,'citationCount':2}}]}}]}}");

    [Fact]
    public Task Connection_EdgeProperties_BelongToTheEdge() => ExpectAsync(
        """{ topic(id: "local:graphs") { papers(first: 2, orderBy: [{field: YEAR, direction: DESC}]) { edges { score node { year } } } broader { nodes { name } } } }""",
        "{'topic':{'papers':{'edges':[{'score':1,'node':{'year':2004}},{'score':0.75,'node':{'year':2003}}]},'broader':{'nodes':[{'name':'Mathematics'}]}}}");

    [Fact]
    public async Task Connection_PagedByCursors_ShowsEveryNodeOnce()
    {
        List<int> years = [];
        var after = "";
        for (var page = 0; page < 4; page++)
        {
            var data = await DataAsync($$"""
                { papers(first: 1, orderBy: [{field: YEAR, direction: DESC}]{{after}}) {
                    totalCount edges { cursor node { year } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }
                """);
            var papers = data.GetProperty("papers");
            var edge = papers.GetProperty("edges")[0];
            years.Add(edge.GetProperty("node").GetProperty("year").GetInt32());
            Assert.Equal(4, papers.GetProperty("totalCount").GetInt32());
            Assert.Equal(page < 3, papers.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
            Assert.Equal(edge.GetProperty("cursor").GetString(), papers.GetProperty("pageInfo").GetProperty("endCursor").GetString());
            after = $", after: \"{edge.GetProperty("cursor").GetString()}\"";
        }

        Assert.Equal([2004, 2003, 2002, 2001], years);
    }

    [Fact]
    public Task Coauthors_OfAnAuthor_CountJointPapers() => ExpectAsync(
        """{ author(id: "local:author1") { coauthors { jointPaperCount author { name } jointPapers { year } } } }""",
        "{'author':{'coauthors':[{'jointPaperCount':2,'author':{'name':'Author 2'},'jointPapers':[{'year':2002},{'year':2004}]}," +
        "{'jointPaperCount':1,'author':{'name':'Author 3'},'jointPapers':[{'year':2004}]}]}}");

    [Fact]
    public Task RootList_WithoutPage_SaysWhatIsMissing() =>
        ExpectErrorAsync("{ papers { nodes { year } } }", "BAD_USER_INPUT", "needs 'first' or 'last', at most 100");

    [Fact]
    public Task RootList_PageTooLarge_NamesTheLimit() =>
        ExpectErrorAsync("{ papers(first: 101) { nodes { year } } }", "LIMIT_EXCEEDED", "maxPageSize");

    [Fact]
    public Task Connection_BothEnds_IsRefused() =>
        ExpectErrorAsync("{ papers(first: 1, last: 1) { nodes { year } } }", "BAD_USER_INPUT", "not both");

    [Fact]
    public Task Connection_NegativeSize_IsRefused() =>
        ExpectErrorAsync("{ papers(first: -1) { nodes { year } } }", "BAD_USER_INPUT", "must not be negative");

    [Fact]
    public Task Connection_ForeignCursor_IsRefused() =>
        ExpectErrorAsync("""{ papers(first: 1, after: "nonsense") { nodes { year } } }""", "BAD_USER_INPUT", "ursor");

    public sealed class OnEmbeddedStore() : ConnectionTests(isEmbedded: true);

    public sealed class OnReferenceStore() : ConnectionTests(isEmbedded: false);
}
