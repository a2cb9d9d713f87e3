namespace KnowledgeGraph.Api.Tests.Analysis.Metrics;

public abstract class AuthorMetricTests(bool isEmbedded) : ApiTest(isEmbedded, batch: ConnectedGraph.Batch)
{
    [Fact]
    public Task Metrics_OfAnAuthor_CountWhatTheGraphHolds() => ExpectAsync(
        """{ author(id: "local:a2") { metrics { papers citations hIndex gIndex i10Index coauthors firstYear lastYear } } }""",
        "{'author':{'metrics':{'papers':4,'citations':5,'hIndex':2,'gIndex':2,'i10Index':0,'coauthors':3,'firstYear':2001,'lastYear':2013}}}");

    [Fact]
    public Task Metrics_WithoutSelfCitations_LeaveThemOut() => ExpectAsync(
        """
        { author(id: "local:a2") {
          own: metrics(selfCitations: WITHOUT_OWN) { citations } any: metrics(selfCitations: WITHOUT_ANY_AUTHOR) { citations }
          early: metrics(filter: { years: { to: 2001 } }) { papers citations lastYear } late: metrics(citing: { years: { from: 2010 } }) { citations } } }
        """,
        "{'author':{'own':{'citations':3},'any':{'citations':1},'early':{'papers':1,'citations':3,'lastYear':2001},'late':{'citations':2}}}");

    [Fact]
    public async Task Metrics_OfAWholePage_AreOneNoteOfExtensions()
    {
        var response = await RunAsync("{ authors(first: 10) { nodes { metrics { papers } } } }");

        Assert.Equal(1, response.Split("\"algorithm\":\"author-counts\"").Length - 1);
        Assert.Contains("\"field\":\"Author.metrics\"", response);
    }

    [Fact]
    public Task Metrics_OfAMutationsPayload_SeeTheMutation() => ExpectAsync(
        """
        mutation { upsertPapers(papers: [{ ids: ["10.1000/9"], title: "New", authors: [
          { author: { ids: ["local:a1"] } },
              { author: { ids: ["local:a6"] } }] }]) { papers { authorships { author { metrics { papers coauthors } } } } } }
        """,
        "{'upsertPapers':{'papers':[{'authorships':[{'author':{'metrics':{'papers':4,'coauthors':3}}},{'author':{'metrics':{'papers':2,'coauthors':2}}}]}]}}",
        mayWrite: true);

    [Fact]
    public Task Metrics_WithoutBudget_AreNull() => ExpectAsync(
        """{ author(id: "local:a2") { metrics(budget: { nodes: 0 }) { papers } } }""", "{'author':{'metrics':null}}");

    public sealed class OnEmbeddedStore() : AuthorMetricTests(isEmbedded: true);

    public sealed class OnReferenceStore() : AuthorMetricTests(isEmbedded: false);
}
