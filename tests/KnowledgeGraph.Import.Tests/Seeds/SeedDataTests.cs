using System.Buffers;
using System.Text;
using KnowledgeGraph.Import.JsonLines;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Import.Tests.Seeds;

/// <summary>
/// The graph of a first start holds the facts of the four documents and none of their text. Set KG_UPDATE_SEED=1 to write it anew
/// after a change to the readers.
/// </summary>
public sealed class SeedDataTests
{
    private static readonly string SeedFile = Path.Combine(SharedData.SeedFolder, "documents.jsonl");

    [Fact]
    public async Task SeedFile_IsWhatTheReadersFind()
    {
        var expected = await WriteFactsAsync();
        if (Environment.GetEnvironmentVariable("KG_UPDATE_SEED") == "1")
        {
            Directory.CreateDirectory(SharedData.SeedFolder);
            await File.WriteAllTextAsync(SeedFile, expected);
        }

        Assert.True(
            (await File.ReadAllTextAsync(SeedFile)).ReplaceLineEndings("\n") == expected,
            $"{SeedFile} is not what the readers find in the documents. Run this test with KG_UPDATE_SEED=1 and look at the difference.");
    }

    [Fact]
    public async Task SeedFolder_Imported_GivesTheGraphOfTheDocumentsWithoutAbstracts()
    {
        await using var store = new ReferenceGraphStore();

        var report = await DocumentImport.ImportAsync(store, SharedData.SeedFolder);

        var seed = await GraphPicture.TakeAsync(store);
        var documents = await DocumentImport.PictureOfAsync(SharedData.Documents());
        Assert.Equal(0, report.Rejected);
        Assert.Equal(documents.Lines(NodeProperty.Abstract), seed.Lines());
        Assert.Equal(89, seed.Papers.Count());
        Assert.Equal(77, seed.Authors.Count());
        Assert.All(seed.Papers, paper => Assert.Null(paper[NodeProperty.Abstract]));
    }

    [Fact]
    public async Task SeedFolder_OverTheDocuments_ChangesNothing()
    {
        await using var store = new ReferenceGraphStore();
        foreach (var file in SharedData.Documents()) await DocumentImport.ImportAsync(store, file);
        var before = await GraphPicture.TakeAsync(store);

        var report = await DocumentImport.ImportAsync(store, SharedData.SeedFolder);

        Assert.Equal(0, report.NodesCreated + report.RelationsCreated);
        Assert.Equal(before.Lines(), (await GraphPicture.TakeAsync(store)).Lines());
    }

    private static async Task<string> WriteFactsAsync()
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new JsonLinesWriter(output);
        foreach (var file in SharedData.Documents())
        {
            foreach (var record in await DocumentImport.ReadAsync(await File.ReadAllBytesAsync(file), DocumentImport.AsOf))
            {
                foreach (var (source, statement) in record.Statements)
                {
                    statement.Properties.RemoveAll(pair => pair.Key == NodeProperty.Abstract);
                    writer.Write(new SourcedStatement(source, statement));
                }
            }
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
