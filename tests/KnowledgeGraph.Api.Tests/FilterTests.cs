namespace KnowledgeGraph.Api.Tests;

public abstract class FilterTests(bool isEmbedded) : ApiTest(isEmbedded)
{
    [Theory]
    [InlineData("year: {gte: 2002, lt: 2004}", "2002,2003")]
    [InlineData("year: {in: [2001, 2004, 1900]}", "2001,2004")]
    [InlineData("year: {ne: 2001}", "2002,2003,2004")]
    [InlineData("title: {contains: \"paper \\\"3\"}", "2003")]
    [InlineData("title: {startsWith: \"PAPER\"}", "2001,2002,2003,2004")]
    [InlineData("type: {eq: STATEMENT}", "2004")]
    [InlineData("date: {lte: \"2002-02-03\"}", "2001,2002")]
    [InlineData("hasCode: {eq: true}", "2002")]
    [InlineData("hasCode: {isMissing: true}", "2001,2003,2004")]
    [InlineData("hasCode: {isMissing: false}", "2002")]
    [InlineData("not: {year: {eq: 2003}}", "2001,2002,2004")]
    [InlineData("or: [{year: {eq: 2001}}, {and: [{year: {gt: 2002}}, {type: {eq: ARTICLE}}]}]", "2001,2003")]
    [InlineData("or: []", "")]
    [InlineData("year: null", "2001,2002,2003,2004")]
    [InlineData("ids: [\"10.1000/2\", \"10.1000/77\"]", "2002")]
    [InlineData("text: \"paper 2\"", "2002")]
    [InlineData("authors: {some: {name: {eq: \"Author 3\"}}}", "2004")]
    [InlineData("authors: {none: {name: {eq: \"Author 2\"}}}", "2001,2003")]
    [InlineData("authors: {all: {name: {eq: \"Author 1\"}}}", "2001,2003")]
    [InlineData("references: {count: {min: 1, max: 2}}", "2002,2003")]
    [InlineData("citations: {count: {where: {year: {gt: 2002}}, min: 2}}", "2001,2002")]
    [InlineData("authors: {some: {institutions: {some: {countryCode: {eq: \"NO\"}}}}}", "2001,2002,2003,2004")]
    public async Task Papers_Filter_LeavesTheMatching(string filter, string years)
    {
        var data = await DataAsync($$"""{ papers(first: 100, orderBy: {field: YEAR}, filter: { {{filter}} }) { nodes { year } } }""");

        var found = data.GetProperty("papers").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("year").GetInt32());
        Assert.Equal(years, string.Join(',', found));
    }

    [Fact]
    public Task NestedConnection_FilterAndOrder_HoldForEachParent() => ExpectAsync(
        """{ paper(id: "10.1000/4") { references(filter: {year: {lt: 2003}}, orderBy: [{field: CITATION_COUNT, direction: ASC}]) { totalCount nodes { year } } } }""",
        "{'paper':{'references':{'totalCount':2,'nodes':[{'year':2002},{'year':2001}]}}}");

    [Fact]
    public Task Filter_TooManyConditions_NamesTheLimit() => ExpectErrorAsync(
        $$"""{ papers(first: 1, filter: {or: [{{string.Join(',', Enumerable.Repeat("{year: {eq: 1}}", 20))}}]}) { nodes { year } } }""",
        "LIMIT_EXCEEDED", "maxFilterConditions");

    public sealed class OnEmbeddedStore() : FilterTests(isEmbedded: true);

    public sealed class OnReferenceStore() : FilterTests(isEmbedded: false);
}
