using KnowledgeGraph.Model;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Import.Tests.Seeds;

/// <summary>The four documents as one graph: what is counted over all of them, and that order and repetition change nothing.</summary>
public sealed class SeedDocumentsTests
{
    [Fact]
    public async Task Documents_Together_HoldEverythingThatAReaderCounts()
    {
        var graph = await DocumentImport.PictureOfAsync(SharedData.Documents());

        Assert.Equal(89, graph.Papers.Count());
        Assert.Equal(2, graph.Papers.Count(paper => paper[NodeProperty.Type] == PaperType.Statement));
        Assert.Equal(77, graph.Authors.Count());
        Assert.Equal(79, graph.Authors.SelectMany(author => Spellings(author)).Distinct().Count());
        Assert.Equal(
            ["KaLM-Embedding", "ibm-research", "pku", "tsinghua"],
            graph.OfKind(NodeKind.Institution).Select(node => node.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["cs.CL", "cs.CR", "cs.CV", "cs.IR", "cs.LG", "eess.IV"],
            graph.OfKind(NodeKind.Topic).Select(node => node.Name).Order(StringComparer.Ordinal));
        Assert.Equal(14, graph.Counts.Relations[Relation.Cites]);
        Assert.Equal(34, graph.Counts.Relations[Relation.About]);
        Assert.All(graph.Counts.Waiting.Values, waiting => Assert.Equal(0, waiting));
    }

    [Fact]
    public async Task Folder_AsAWhole_GivesTheGraphOfItsDocuments()
    {
        var documents = SharedData.Documents();
        var folder = Path.GetDirectoryName(documents[0]) ?? "";
        await using var store = new ReferenceGraphStore();

        var report = await DocumentImport.ImportAsync(store, folder);

        Assert.Equal((94, 0, 4), (report.Records, report.Rejected, report.Files.Count));
        Assert.Equal((await DocumentImport.PictureOfAsync(documents)).Lines(), (await GraphPicture.TakeAsync(store)).Lines());
    }

    [Fact]
    public async Task Documents_Repeated_ChangeNothing()
    {
        await using var store = new ReferenceGraphStore();
        foreach (var file in SharedData.Documents()) await DocumentImport.ImportAsync(store, file);
        var once = await GraphPicture.TakeAsync(store);

        var reports = new List<ImportReport>();
        foreach (var file in SharedData.Documents().Reverse()) reports.Add(await DocumentImport.ImportAsync(store, file));

        Assert.Equal(once.Lines(), (await GraphPicture.TakeAsync(store)).Lines());
        Assert.All(reports, report => Assert.Equal(0, report.NodesCreated + report.RelationsCreated));
        Assert.Single(reports.Select(report => report.Version).Distinct());
    }

    [Fact]
    public async Task Documents_InEveryOrder_GiveTheSameGraph()
    {
        var documents = SharedData.Documents();
        var expected = (await DocumentImport.PictureOfAsync(documents)).Lines();
        foreach (var order in Permutations(documents))
            Assert.Equal(expected, (await DocumentImport.PictureOfAsync(order)).Lines());
    }

    [Fact]
    public async Task Paper_InTwoStatements_IsOneNodeWithTwoSources()
    {
        var graph = await DocumentImport.PictureOfAsync(SharedData.Documents());

        var shared = graph.Papers.Where(paper => paper.Sources.Count == 2).Select(paper => paper.Name);

        Assert.Equal(
            [
                "Chunk, align, select: A simple long-sequence processing method for transformers",
                "Integrative decoding: Improve factuality via implicit self-consistency",
                "Task oriented in-domain data augmentation",
                "Unleashing region understanding in intermediate layers for mllm-based referring expression generation",
                "What you see is what you get: Entity-aware summarization for reliable sponsored search",
            ],
            shared.Order(StringComparer.Ordinal));
        Assert.All(graph.Papers.Where(paper => paper.Sources.Count == 2), paper => Assert.All(paper.Sources, source => Assert.StartsWith("research-statement:", source, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Spellings(PictureNode author) =>
        [author.Name, .. author[NodeProperty.AlternateNames]?.Split(" | ") ?? []];

    private static IEnumerable<string[]> Permutations(string[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany((item, index) => Permutations([.. items[..index], .. items[(index + 1)..]]).Select(rest => (string[])[item, .. rest]));
}
