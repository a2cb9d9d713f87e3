namespace KnowledgeGraph.Api.Tests.Facets;

public abstract class FacetTests(bool isEmbedded) : ApiTest(isEmbedded)
{
    [Fact]
    public Task GroupBy_OfARootList_CountsUnderItsFilter() => ExpectAsync(
        """
        { papers(first: 1, filter: {year: {gte: 2002}}) { groupBy(field: TYPE) { groupCount missing groups { value count } } } }
        """,
        "{'papers':{'groupBy':{'groupCount':2,'missing':0,'groups':[{'value':'ARTICLE','count':2},{'value':'STATEMENT','count':1}]}}}");

    [Fact]
    public Task GroupBy_RelatedNodes_ShowsTheNode() => ExpectAsync(
        """
        { papers(first: 1) { groupBy(field: AUTHORS, first: 2) { groupCount groups { value count node { ... on Author { name } } } } } }
        """,
        "{'papers':{'groupBy':{'groupCount':3,'groups':[{'value':null,'count':4,'node':{'name':'Author 1'}},{'value':null,'count':2,'node':{'name':'Author 2'}}]}}}");

    [Fact]
    public Task GroupBy_AtEveryDepth_CountsTheListOfEachParent() => ExpectAsync(
        """
        { author(id: "local:author1") { papers(first: 1) { groupBy(field: YEAR, first: 1) { groupCount groups { value count } }
            nodes { citations(filter: {year: {gt: 2002}}) { groupBy(field: AUTHORS) { groups { count node { ... on Author { name } } } } } } } } }
        """,
        "{'author':{'papers':{'groupBy':{'groupCount':4,'groups':[{'value':'2001','count':1}]}," +
        "'nodes':[{'citations':{'groupBy':{'groups':[{'count':2,'node':{'name':'Author 1'}},{'count':1,'node':{'name':'Author 2'}}," +
        "{'count':1,'node':{'name':'Author 3'}}]}}}]}}}");

    [Fact]
    public Task GroupBy_AMissingProperty_CountsTheNodesInNoGroup() => ExpectAsync(
        """{ paper(id: "10.1000/4") { references { groupBy(field: HAS_CODE) { missing groups { value count } } } } }""",
        "{'paper':{'references':{'groupBy':{'missing':2,'groups':[{'value':'true','count':1}]}}}}");

    [Fact]
    public async Task GroupBy_OfANodesList_EqualsThatOfTheSameRootList()
    {
        foreach (var field in (string[])["YEAR", "DATE", "TYPE", "HAS_CODE", "KEYWORDS", "AUTHORS", "TOPICS", "VENUES", "REFERENCES"])
        {
            var facets = $"groupBy(field: {field}, first: 3) {{ groupCount missing groups {{ value count node {{ id }} }} }} ";
            const string List = """papers(first: 1, filter: {topics: {some: {ids: ["local:graphs"]}}})""";
            var data = await DataAsync("{ " + List + " { " + facets + "} topic(id: \"local:graphs\") { papers { " + facets + "} } }");
            Assert.Equal(
                data.GetProperty("papers").GetRawText(), data.GetProperty("topic").GetProperty("papers").GetRawText());
        }
    }

    [Fact]
    public Task GroupBy_TooManyGroups_NamesTheLimit() => ExpectErrorAsync(
        "{ papers(first: 1) { groupBy(field: YEAR, first: 1001) { groupCount } } }", "LIMIT_EXCEEDED", "1000");

    public sealed class OnEmbeddedStore() : FacetTests(isEmbedded: true);

    public sealed class OnReferenceStore() : FacetTests(isEmbedded: false);
}
