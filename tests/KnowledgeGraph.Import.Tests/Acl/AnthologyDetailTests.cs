using KnowledgeGraph.Import.Tests.Running;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Tests.Acl;

/// <summary>Small collections that show one peculiarity each.</summary>
public sealed class AnthologyDetailTests
{
    [Theory]
    [InlineData("A. Joshi|Aravind K. Joshi|A. K. Joshi")]
    [InlineData("Aravind K. Joshi|A. K. Joshi|A. Joshi")]
    [InlineData("A. K. Joshi|A. Joshi|Aravind K. Joshi")]
    public async Task Person_SeveralNameForms_HasTheFullestWhateverTheOrder(string forms)
    {
        foreach (var batchSize in new[] { 1, 2, 100 })
        {
            await using var fixture = new RunningFixture();
            fixture.Folder.Write("1.xml", Collection("P20", [.. forms.Split('|').Select(form => Paper(Author(form, "aravind-joshi")))]));
            var options = new ImportOptions { Paths = [fixture.Folder.Path], BatchSize = batchSize };
            await fixture.ImportAsync(options);
            var before = await GraphDump.OfAsync(fixture.Store);
            using var snapshot = await fixture.Store.OpenSnapshotAsync();
            Assert.Equal("Aravind K. Joshi", await NameAsync(fixture, "aravind-joshi", NodeProperty.Name));
            Assert.Equal("A. Joshi|A. K. Joshi", await NameAsync(fixture, "aravind-joshi", NodeProperty.AlternateNames));

            await fixture.ImportAsync(options);
            using var again = await fixture.Store.OpenSnapshotAsync();
            Assert.Equal(snapshot.Version, again.Version);
            Assert.Equal(before, await GraphDump.OfAsync(fixture.Store));
        }
    }

    [Fact]
    public async Task Person_NameInTwoNormalForms_IsOnePerson()
    {
        await using var fixture = new RunningFixture();
        fixture.Folder.Write("1.xml", Collection("P20", Paper(Author("Jose\u0301 Lee")), Paper(Author("Jos\u00e9 Lee"))));
        await fixture.ImportAsync(fixture.Folder.Path);

        using var snapshot = await fixture.Store.OpenSnapshotAsync();
        Assert.Equal(1, (await snapshot.CountAsync()).Nodes[NodeKind.Author]);
    }

    [Fact]
    public async Task Workshops_EachVolume_IsAVenueNamedByItsTitle()
    {
        await using var fixture = new RunningFixture();
        fixture.Folder.Write("1.xml", Collection("W00", Paper(Author("Ann Lee"))));
        fixture.Folder.Write("2.xml", Collection("P00", Paper(Author("Ann Lee"))));
        await fixture.ImportAsync(fixture.Folder.Path);

        using var snapshot = await fixture.Store.OpenSnapshotAsync();
        var venues = (await snapshot.ListAsync(new(NodeKind.Venue, null, [], Window.Everything))).Nodes;
        var names = (await snapshot.ReadAsync(venues, new[] { NodeProperty.Name }))[0] as Storage.TextColumn;
        Assert.Equal(
            ["A Title of W00", "Annual Meeting of the Association for Computational Linguistics"],
            Enumerable.Range(0, venues.Length).Select(i => names?.GetString(i) ?? "").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("10.1162/x", "doi:10.1162/x", null)]
    [InlineData("doi:10.1162/COLI_a_1", "doi:10.1162/coli_a_1", null)]
    [InlineData("0.26615/978-954_001", "doi:10.26615/978-954_001", "misprinted DOIs")]
    [InlineData("http://hdl.handle.net/2065/1", "acl:P20-1001", "handles in the place of a DOI")]
    [InlineData("nonsense", "acl:P20-1001", "unreadable DOIs")]
    public async Task Doi_AsPrinted_IsReadOrSaidToBeNone(string printed, string key, string? remark)
    {
        await using var fixture = new RunningFixture();
        var path = fixture.Folder.Write("1.xml", Collection("P20", $"<title>T</title><doi>{printed}</doi>"));
        var report = await fixture.ImportAsync(path);

        using var snapshot = await fixture.Store.OpenSnapshotAsync();
        var papers = (await snapshot.ListAsync(new(NodeKind.Paper, null, [], Window.Everything))).Nodes;
        Assert.Equal(key, (await snapshot.ReadKeysAsync(papers)).GetString(0));
        Assert.Equal(remark is null ? [] : [remark], report.Remarks.Keys);
    }

    private static string Collection(string id, params string[] papers)
    {
        var elements = papers.Select((paper, i) => $"<paper id=\"{i + 1}\">{paper}</paper>");
        return $"<?xml version='1.0'?><collection id=\"{id}\"><volume id=\"1\"><meta><booktitle>A Title of {id}</booktitle></meta>"
            + $"{string.Concat(elements)}</volume></collection>";
    }

    private static string Paper(string author) => $"<title>A title</title>{author}";

    private static string Author(string name, string? id = null)
    {
        var space = name.LastIndexOf(' ');
        return $"<author{(id is null ? "" : $" id=\"{id}\"")}><first>{name[..space]}</first><last>{name[(space + 1)..]}</last></author>";
    }

    private static async Task<string> NameAsync(RunningFixture fixture, string person, NodeProperty property)
    {
        using var snapshot = await fixture.Store.OpenSnapshotAsync();
        var found = new NodeId[1];
        await snapshot.FindAsync(new[] { new NodeReference(NodeKind.Author, new ExternalId(IdScheme.AclPerson, person)) }, found);
        return (await snapshot.ReadAsync(found, new[] { property }))[0] switch
        {
            Storage.TextColumn text => text.GetString(0) ?? "",
            Storage.ListColumn<Storage.TextColumn> list =>
                string.Join('|', Enumerable.Range(0, list.Offsets[1]).Select(i => list.Items.GetString(i)).Order(StringComparer.Ordinal)),
            var other => other.ToString() ?? "",
        };
    }
}
