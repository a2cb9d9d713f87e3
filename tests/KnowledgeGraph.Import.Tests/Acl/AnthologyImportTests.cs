using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.Tests.Acl;

public sealed class AnthologyImportTests(AnthologyFixture anthology) : IClassFixture<AnthologyFixture>
{
    [Fact]
    public void Anthology_Papers_AreAllThere() => Assert.Equal(63_969, anthology.Counts.Nodes[NodeKind.Paper]);

    [Fact]
    public void Anthology_Authorships_AreOneForEachNamedAuthorElement() =>
        Assert.Equal(194_428, anthology.Counts.Relations[Relation.Authored]);

    [Fact]
    public void Anthology_Citations_ShowWhereBothEndsAreThere()
    {
        Assert.Equal(93_965, anthology.Counts.Relations[Relation.Cites]);
        Assert.Equal(94_973, anthology.Counts.Relations[Relation.Cites] + anthology.Counts.Waiting[Relation.Cites]
            + anthology.Report.Remarks["statements about nodes that the graph does not hold"] + anthology.Report.Rejected);
    }

    [Fact]
    public async Task Anthology_SelfCitations_AreKept()
    {
        using var snapshot = await anthology.Store.OpenSnapshotAsync();
        var loops = 0;
        await foreach (var chunk in snapshot.StreamEdgesAsync(Relation.Cites))
        {
            for (var i = 0; i < chunk.Owners.Length; i++) loops += chunk.Owners.Span[i] == chunk.Targets.Span[i] ? 1 : 0;
        }

        Assert.Equal(42, loops);
    }

    [Fact]
    public void Report_OddElements_AreCounted()
    {
        Assert.Empty(anthology.Report.FirstRejected);
        Assert.Equal(2, anthology.Report.Remarks["empty author elements"]);
        Assert.Equal(19, anthology.Report.Remarks["persons named twice on a paper"]);
        Assert.Equal(2_067, anthology.Report.Remarks["front matter elements (no papers)"]);
        Assert.Equal(4, anthology.Report.Remarks["DOIs printed on several papers"]);
        Assert.Equal(11, anthology.Report.Remarks["papers whose file bears another id"]);
        Assert.Equal(524, anthology.Report.Remarks["handles in the place of a DOI"]);
        Assert.Equal(6, anthology.Report.Remarks["misprinted DOIs"]);
        // One paper prints a registrant's prefix and nothing behind it.
        Assert.Equal(1, anthology.Report.Remarks["unreadable DOIs"]);
        Assert.Equal(574, anthology.Report.Files.Count);
    }

    /// <summary>Collections whose persons appear under several name forms among them.</summary>
    [Fact]
    public async Task Anthology_CollectionsAgain_ChangeNothing()
    {
        var collections = new[] { "C88", "C94", "H89", "H90", "H94", "J78", "W00", "W96" }
            .Select(name => Path.Combine(anthology.Documents, "xml", name + ".xml"));
        using var before = await anthology.Store.OpenSnapshotAsync();
        await new Importer().RunAsync(anthology.Store, new ImportOptions { Paths = [.. collections], BatchSize = 700 });

        using var after = await anthology.Store.OpenSnapshotAsync();
        Assert.Equal(before.Version, after.Version);
    }

    [Fact]
    public async Task Papers_RepeatingAnotherPapersUrl_AreTheirOwn()
    {
        using var snapshot = await anthology.Store.OpenSnapshotAsync();
        var references = Enumerable.Range(1, 5)
            .SelectMany(number => new[] { $"2006.amta-panel1.{number}", $"2006.amta-panel2.{number}" })
            .Select(id => new NodeReference(NodeKind.Paper, new ExternalId(IdScheme.Acl, id))).ToArray();
        var found = new NodeId[references.Length];
        await snapshot.FindAsync(references, found);

        Assert.DoesNotContain(found, node => node.IsNone);
        Assert.Equal(10, found.Distinct().Count());
    }
}
