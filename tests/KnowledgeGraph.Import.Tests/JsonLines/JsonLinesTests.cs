using System.Buffers;
using System.Text;
using KnowledgeGraph.Import.JsonLines;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Import.Tests.JsonLines;

public sealed class JsonLinesTests
{
    [Fact]
    public async Task Export_ThenImport_GivesAnEqualGraph()
    {
        await using var first = new ReferenceGraphStore();
        await new Importer().RunAsync(first, new ImportOptions
        {
            Paths = [SharedData.PathOf("openalex", "works.jsonl"), SharedData.PathOf("openalex", "entities")],
        });
        using var folder = new TemporaryFolder();
        var path = folder.Write("export.jsonl", await ExportAsync(first));

        await using var second = new ReferenceGraphStore();
        var report = await new Importer().RunAsync(second, new ImportOptions { Paths = [path], BatchSize = 500 });

        Assert.Equal(0, report.Rejected);
        Assert.Equal(await GraphDump.OfAsync(first), await GraphDump.OfAsync(second));
    }

    [Fact]
    public async Task Statement_EveryPropertyOfEveryKind_IsReadAsWritten()
    {
        foreach (var kind in Enum.GetValues<NodeKind>().Where(kind => kind != NodeKind.None))
        {
            var statement = Full(kind);
            var text = Write(new SourcedStatement("test", statement));
            var record = Assert.Single(await ReadAsync(text));
            Assert.Null(record.Rejection);
            Assert.Equal(text, Write(Assert.Single(record.Statements)));
        }
    }

    [Theory]
    [InlineData("{", "No valid JSON from line 3, byte 2 on.")]
    [InlineData("[]", "one JSON object")]
    [InlineData("""{"kind":"book","ids":["doi:10.1000/1"]}""", "kind is missing or none of")]
    [InlineData("""{"kind":"paper","ids":[]}""", "ids is missing or empty")]
    [InlineData("""{"kind":"paper","ids":["nonsense"]}""", "'nonsense', which is no id")]
    [InlineData("""{"kind":"paper","ids":["doi:10.1000/1"],"year":"2020"}""", "year must be a whole number")]
    [InlineData("""{"kind":"author","ids":["local:a"],"year":2020}""", "year is no property of a node of kind author")]
    [InlineData("""{"kind":"paper","ids":["doi:10.1000/1"],"yaer":2020}""", "'yaer' is no member")]
    [InlineData("""{"kind":"paper","ids":["doi:10.1000/1"],"partOf":[]}""", "partOf is no relation of a node of kind paper")]
    [InlineData("""{"kind":"paper","ids":["doi:10.1000/1"],"authors":[{"printedName":"A"}]}""", "has no id")]
    public async Task Line_Wrong_IsRejectedWithItsReason(string line, string reason)
    {
        var records = await ReadAsync("{\"kind\":\"paper\",\"ids\":[\"doi:10.1000/0\"]}\n\n" + line + "\n");

        Assert.Null(records[0].Rejection);
        Assert.Contains(reason, records[1].Rejection);
        Assert.Equal(3, records[1].Line);
    }

    [Fact]
    public async Task Lines_MutatedBytes_AreRejectedAndNeverCrash()
    {
        var lines = Enum.GetValues<NodeKind>().Where(kind => kind != NodeKind.None)
            .Select(kind => Encoding.UTF8.GetBytes(Write(new SourcedStatement("test", Full(kind))).TrimEnd())).ToList();
        await Mutations.CheckAsync("jsonl", lines, seed: 11, rounds: 300);
    }

    private static NodeStatement Full(NodeKind kind)
    {
        var statement = new NodeStatement(kind, new ExternalId(IdScheme.Local, "a"), new ExternalId(IdScheme.Hash, "00ff"));
        foreach (var info in PropertyInfo.All.Where(info => info.AppliesTo(kind))) statement.Set(info.Property, Sample(info.Type));
        foreach (var relation in RelationInfo.All.Where(relation => relation.Owner == kind))
        {
            var edge = statement.Relate(relation.Relation, new ExternalId(IdScheme.Local, "b"));
            foreach (var property in relation.Properties) edge.Set(property, Sample(RelationPropertyInfo.Of(property).Type));
            if (!relation.IsOrdered) statement.Relate(relation.Relation, new ExternalId(IdScheme.Local, "c"));
        }

        return statement;
    }

    private static PropertyValue Sample(PropertyType type) => type switch
    {
        PropertyType.Text => PropertyValue.Text("Zoë \"quoted\" \n 漢字"),
        PropertyType.Integer => PropertyValue.Integer(-42),
        PropertyType.Number => PropertyValue.Number(0.1),
        PropertyType.Boolean => PropertyValue.Boolean(true),
        PropertyType.Date => PropertyValue.Date(new DateOnly(2026, 6, 15)),
        PropertyType.TextList => PropertyValue.TextList(["one", "two"]),
        _ => PropertyValue.NodeList([new ExternalId(IdScheme.Local, "d")]),
    };

    private static string Write(SourcedStatement statement)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new JsonLinesWriter(buffer)) writer.Write(statement);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static async Task<List<ImportRecord>> ReadAsync(string text)
    {
        var records = new List<ImportRecord>();
        var input = new RecordInput("x", new MemoryStream(Encoding.UTF8.GetBytes(text)), new DateOnly(2026, 6, 15));
        await foreach (var record in new JsonLinesReader().ReadAsync(input)) records.Add(record);
        return records;
    }

    private static async Task<string> ExportAsync(ReferenceGraphStore store)
    {
        using var snapshot = await store.OpenSnapshotAsync();
        var text = new StringBuilder();
        var found = new NodeId[1];
        await foreach (var statement in snapshot.StreamStatementsAsync())
        {
            await snapshot.FindAsync(new[] { new NodeReference(statement.Statement.Kind, statement.Statement.Ids[0]) }, found);
            var key = IdParser.Parse(Encoding.UTF8.GetString((await snapshot.ReadKeysAsync(found))[0]));
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new JsonLinesWriter(buffer)) writer.Write(statement, key);
            text.Append(Encoding.UTF8.GetString(buffer.WrittenSpan));
        }

        return text.ToString();
    }
}
