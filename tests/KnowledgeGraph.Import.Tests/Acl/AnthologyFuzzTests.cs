using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Tests.Acl;

/// <summary>Whatever the bytes are, the Anthology's reader and that of citation pairs reject and go on, and hang or fail never.</summary>
public sealed class AnthologyFuzzTests
{
    private const string Collection = """
        <?xml version='1.0' encoding='UTF-8'?>
        <collection id="W20">
          <volume id="1"><meta><booktitle>A <fixed-case>W</fixed-case>orkshop</booktitle><year>2020</year><month>July</month></meta>
            <frontmatter><url>W20-0100</url></frontmatter>
            <paper id="1"><title>On <i>trees</i></title><author id="ann-lee"><first>Ann</first><last>Lee</last></author><pages>1–9</pages>
              <doi>10.18653/v1/W20-0101</doi><abstract>Text &amp; more.</abstract></paper>
            <paper id="2"><title>Zwei</title><author><last>Ødegård</last></author><author/><url>W20-0102</url><retracted date="x">no</retracted></paper>
          </volume>
        </collection>
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task Anthology_DamagedDocument_IsRejectedOnly(int seed) =>
        Mutations.CheckAsync("acl", [Encoding.UTF8.GetBytes(Collection)], seed, rounds: 1_500);

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public Task CitationPairs_DamagedDocument_IsRejectedOnly(int seed)
    {
        var lines = Enumerable.Range(0, 40).Select(i => Encoding.UTF8.GetBytes($"acl:P{10 + i}-1001\tdoi:10.18653/v1/w{i}")).ToList();
        return Mutations.CheckAsync("citations", lines, seed, rounds: 1_500);
    }

    [Theory]
    [InlineData("<collection id='P20'><volume id='1'><paper id='1'>")]
    [InlineData("<collection id='P20'><!DOCTYPE x [<!ENTITY a 'b'>]><volume/></collection>")]
    [InlineData("<!DOCTYPE c [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><collection id='P20'>&a;</collection>")]
    public async Task Anthology_BrokenOrHostileXml_EndsInOneRejection(string xml)
    {
        var reader = RecordReaders.Find("acl");
        Assert.NotNull(reader);
        var records = new List<ImportRecord>();
        var input = new RecordInput("x", new MemoryStream(Encoding.UTF8.GetBytes(xml)), new(2026, 6, 15));
        await foreach (var record in reader.ReadAsync(input)) records.Add(record);

        Assert.Single(records, record => record.Rejection is not null);
        Assert.DoesNotContain(records, record => record.Statements.Any(said => said.Statement.Kind == NodeKind.Paper));
    }
}
