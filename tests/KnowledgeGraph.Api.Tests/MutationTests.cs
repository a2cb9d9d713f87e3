namespace KnowledgeGraph.Api.Tests;

public abstract class MutationTests(bool isEmbedded) : ApiTest(isEmbedded)
{
    private const string Upsert = """
        mutation { upsertPapers(source: "curator", papers: [{
            ids: ["arXiv:2410.01556"], title: "New", year: 2024, type: PREPRINT, date: "2024-10-02", keywords: ["a", "b"],
            authors: [
                { author: { ids: ["local:author1"] } },
                { author: { name: "Somebody New" }, printedName: "S. New", institutions: [{ name: "South Lab", countryCode: "BR" }] }],
            topics: [{ topic: { ids: ["local:graphs"] }, score: 0.5 }],
            venue: { name: "Archive" },
            references: [{ ids: ["10.1000/1"], contexts: ["as shown in"] }, { title: "Old book", year: 1950 }] }]) {
          version nodesCreated
          papers { key sources keywords
            authorships { author { name } printedName institutions { name countryCode } }
            references { edges { contexts node { title } } }
            topics { edges { score node { name } } }
            venues { nodes { name } } } } }
        """;

    [Fact]
    public Task UpsertPapers_WithAllInline_ShowsWhatTheGraphNowHolds() => ExpectAsync(
        Upsert,
        "{'upsertPapers':{'version':2,'nodesCreated':5,'papers':[{'key':'arxiv:2410.01556','sources':['curator'],'keywords':['a','b']," +
        "'authorships':[{'author':{'name':'Author 1'},'printedName':null,'institutions':[]}," +
        "{'author':{'name':'Somebody New'},'printedName':'S. New','institutions':[{'name':'South Lab','countryCode':'BR'}]}]," +
        "'references':{'edges':[{'contexts':['as shown in'],'node':{'title':'Paper \\'1\\''}},{'contexts':[],'node':{'title':'Old book'}}]}," +
        "'topics':{'edges':[{'score':0.5,'node':{'name':'Graphs'}}]},'venues':{'nodes':[{'name':'Archive'}]}}]}}",
        mayWrite: true);

    [Fact]
    public async Task UpsertPapers_Twice_ChangesNothing()
    {
        await DataAsync(Upsert, mayWrite: true);

        var again = await DataAsync(Upsert, mayWrite: true);

        Assert.Equal(2, again.GetProperty("upsertPapers").GetProperty("version").GetInt64());
        Assert.Equal(0, again.GetProperty("upsertPapers").GetProperty("nodesCreated").GetInt32());
    }

    [Fact]
    public async Task UpsertPapers_Unauthorised_IsRefusedAndWritesNothing()
    {
        await ExpectErrorAsync(Upsert, "UNAUTHORIZED", "API key");

        await ExpectAsync("{ stats { version } }", "{'stats':{'version':1}}");
    }

    [Fact]
    public Task UpsertPapers_NeitherIdNorTitle_SaysWhatIsMissing() => ExpectErrorAsync(
        "mutation { upsertPapers(papers: [{ year: 2000 }]) { version } }", "BAD_USER_INPUT", "A paper needs 'ids' or 'title'", mayWrite: true);

    [Fact]
    public Task UpsertPapers_ReferenceWithSeveralIdsAndNoTitle_IsRefused() => ExpectErrorAsync(
        """mutation { upsertPapers(papers: [{ title: "T", references: [{ ids: ["10.1000/1", "10.1000/2"] }] }]) { version } }""",
        "BAD_USER_INPUT", "several 'ids' needs a 'title'", mayWrite: true);

    [Fact]
    public async Task DeleteNodes_KnownAndUnknown_DeletesAndReports()
    {
        await ExpectAsync(
            """mutation { deleteNodes(ids: ["10.1000/4", "local:nobody"]) { deletedCount notFound version } }""",
            "{'deleteNodes':{'deletedCount':1,'notFound':['local:nobody'],'version':2}}",
            mayWrite: true);

        await ExpectAsync("""{ paper(id: "10.1000/4") { year } stats { papers } }""", "{'paper':null,'stats':{'papers':3}}");
    }

    [Fact]
    public Task DeleteNodes_Unauthorised_IsRefused() =>
        ExpectErrorAsync("""mutation { deleteNodes(ids: ["10.1000/4"]) { version } }""", "UNAUTHORIZED", "deleteNodes");

    public sealed class OnEmbeddedStore() : MutationTests(isEmbedded: true);

    public sealed class OnReferenceStore() : MutationTests(isEmbedded: false);
}
