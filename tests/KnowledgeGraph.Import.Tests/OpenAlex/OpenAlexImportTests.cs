using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Import.Tests.OpenAlex;

public sealed class OpenAlexImportTests
{
    [Fact]
    public async Task Works_Import_HoldsEveryCountOfTheFile()
    {
        await using var store = new ReferenceGraphStore();
        var report = await ImportAsync(store, SharedData.PathOf("openalex", "works.jsonl"));
        using var snapshot = await store.OpenSnapshotAsync();
        var counts = await snapshot.CountAsync();

        Assert.Equal((293, 0), (report.Records, report.Rejected));
        Assert.Equal(293, counts.Nodes[NodeKind.Paper]);
        Assert.Equal(740, counts.Relations[Relation.Authored]);
        // 604 persons with an OpenAlex id, and 50 names of authors that OpenAlex did not identify.
        Assert.Equal(654, counts.Nodes[NodeKind.Author]);
        Assert.Equal(212, counts.Nodes[NodeKind.Institution]);
        // 225 topics and the 90 subfields, fields and domains above them.
        Assert.Equal(315, counts.Nodes[NodeKind.Topic]);
        Assert.Equal(3_669, counts.Relations[Relation.Cites] + counts.Waiting[Relation.Cites]);
        Assert.Equal(33, counts.Relations[Relation.Cites]);
    }

    [Fact]
    public async Task Entities_Folder_ReadsEveryObject()
    {
        await using var store = new ReferenceGraphStore();
        var report = await ImportAsync(store, SharedData.PathOf("openalex", "entities"));

        Assert.Equal(12, report.Files.Count);
        Assert.Equal(0, report.Rejected);
        Assert.Equal(3, report.Remarks["objects without a kind in the graph"]);
    }

    [Fact]
    public async Task ListPage_OverManyLines_ReadsItsResults()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("page.json", """
            {
              "meta": { "count": 2 },
              "results": [
                { "id": "https://openalex.org/W1", "display_name": "One", "abstract_inverted_index": { "again": [2], "words": [0, 1] } },
                { "id": "https://openalex.org/W2", "display_name": "Two" }
              ]
            }
            """);
        await using var store = new ReferenceGraphStore();
        await ImportAsync(store, path);

        var dump = await GraphDump.OfAsync(store);
        Assert.Equal(2, dump.Count);
        Assert.Contains("\"abstract\":\"words words again\"", dump[0]);
    }

    [Fact]
    public async Task Work_SignedForAnInstitution_AffiliatesItsAuthorsOverTheYearsOfTheirWorks()
    {
        using var folder = new TemporaryFolder();
        const string Authorships =
            """[{"author":{"id":"https://openalex.org/A1"},"institutions":[{"id":"https://openalex.org/I1"}]}]""";
        var works = new[] { 2019, 2015, 2017 }.Select(year =>
            $$"""{"id":"https://openalex.org/W{{year}}","publication_year":{{year}},"authorships":{{Authorships}}}""");
        var path = folder.Write("works.jsonl", string.Join('\n', works));
        await using var store = new ReferenceGraphStore();
        await ImportAsync(store, path);

        var dump = await GraphDump.OfAsync(store);
        Assert.Contains(dump, line => line.Contains("\"affiliations\":[{\"id\":\"openalex:I1\",\"firstYear\":2015,\"lastYear\":2019}]"));
    }

    [Fact]
    public async Task Work_WithAuthorsOfNeitherIdNorName_KeepsPositionsAndIsNotComplete()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("works.jsonl", """
            {"id":"https://openalex.org/W1","authorships":[{"author":null},{"author":{"display_name":"Author 12"}},{"author":{}}]}
            """);
        await using var store = new ReferenceGraphStore();
        var report = await ImportAsync(store, path);

        Assert.Equal(1, report.Remarks["works with unnamed authors"]);
        var paper = Assert.Single(await GraphDump.OfAsync(store), line => line.Contains("openalex:W1"));
        Assert.Contains("\"authorCount\":3,\"authorsComplete\":false", paper);
        Assert.Contains("\"position\":1", paper);
        Assert.DoesNotContain("\"position\":0", paper);
    }

    [Fact]
    public async Task Document_ThatBreaksOff_IsRejectedWithLineAndByte()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("page.json", "{ \"meta\": \"https://openalex.org/\",\n  \"results\": [\n    { \"id\": broken }\n");
        await using var store = new ReferenceGraphStore();
        var report = await ImportAsync(store, path);

        Assert.Equal("No valid JSON from line 3, byte 13 on.", Assert.Single(report.FirstRejected).Reason);
    }

    [Fact]
    public async Task Works_MutatedBytes_AreRejectedAndNeverCrash()
    {
        var lines = File.ReadLines(SharedData.PathOf("openalex", "works.jsonl")).Take(12).Select(Encoding.UTF8.GetBytes).ToList();
        await Mutations.CheckAsync("openalex", lines, seed: 7, rounds: 60);
    }

    private static Task<ImportReport> ImportAsync(ReferenceGraphStore store, string path) =>
        new Importer().RunAsync(store, new ImportOptions { Paths = [path] });
}
