using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Tests.Seeds;

/// <summary>Cases found by reading the two statements.</summary>
public sealed class ResearchStatementTests
{
    private const string IntegrativeDecoding = "Integrative decoding: Improve factuality via implicit self-consistency";
    private const string WhatYouSee = "What you see is what you get: Entity-aware summarization for reliable sponsored search";

    [Fact]
    public async Task FirstStatement_Itself_IsAPaperOfItsAuthorThatCitesItsList()
    {
        var graph = await DocumentImport.PictureOfAsync(SharedData.Documents()[0]);

        var statement = graph.Paper("Research Statement: Xiao Liang");

        Assert.Equal(9, graph.Papers.Count());
        Assert.Equal("STATEMENT", statement[NodeProperty.Type]);
        Assert.Equal("Statement of Purpose: Xiao Liang", statement[NodeProperty.AlternateNames]);
        Assert.Equal(["Xiao Liang"], statement.Targets(Relation.Authored));
        Assert.Equal("true", statement[NodeProperty.AuthorsComplete]);
        Assert.Equal("8", statement[NodeProperty.ReportedReferenceCount]);
        Assert.Null(statement[NodeProperty.Year]);
        Assert.Equal(
            [
                ("0", IntegrativeDecoding),
                ("1", "Task oriented in-domain data augmentation"),
                ("2", WhatYouSee),
                ("3", "Exploring iterative refinement with diffusion models for video grounding"),
                ("4", "Unleashing region understanding in intermediate layers for mllm-based referring expression generation"),
                ("5", "Costa: End-to-end comprehensive space-time entanglement for spatio-temporal video grounding"),
                ("6", "Sslcl: An efficient model-agnostic supervised contrastive learning framework for emotion recognition in conversations"),
                ("7", "Chunk, align, select: A simple long-sequence processing method for transformers"),
            ],
            CitationsOf(statement));
    }

    [Fact]
    public async Task SecondStatement_Itself_TakesItsAuthorFromTheNameInBold()
    {
        var graph = await DocumentImport.PictureOfAsync(SharedData.Documents()[1]);

        var statement = graph.Paper("Research Interests: Xiao Liang");

        Assert.Equal(7, graph.Papers.Count());
        Assert.Equal("STATEMENT", statement[NodeProperty.Type]);
        Assert.Equal(["Xiao Liang"], statement.Targets(Relation.Authored));
        Assert.Equal("6", statement[NodeProperty.ReportedReferenceCount]);
        Assert.Equal(
            [
                ("0", "Task oriented in-domain data augmentation"),
                ("1", IntegrativeDecoding),
                ("2", "Unleashing region understanding in intermediate layers for mllm-based referring expression generation"),
                ("3", WhatYouSee),
                ("4", "Chunk, align, select: A simple long-sequence processing method for transformers"),
                ("5", "Differential rescaling of query, key and value for efficient language models"),
            ],
            CitationsOf(statement));
    }

    [Fact]
    public async Task Author_OfBothStatements_IsOnePersonWhoWroteBoth()
    {
        var graph = await DocumentImport.PictureOfAsync(SharedData.Documents());

        var written = graph.Papers.Where(paper => paper.Targets(Relation.Authored).Contains("Xiao Liang")).ToArray();

        Assert.Equal(11, written.Length);
        Assert.Equal(2, written.Count(paper => paper[NodeProperty.Type] == "STATEMENT"));
        Assert.Equal(2, written.Where(paper => paper[NodeProperty.Type] == "STATEMENT").Select(paper => paper.Key).Distinct().Count());
    }

    [Fact]
    public async Task Preprint_WithItsNumber_IsFoundByItAndByItsTitle()
    {
        var graph = await DocumentImport.PictureOfAsync(SharedData.Documents());

        var paper = graph.Paper(IntegrativeDecoding);

        Assert.Equal("arxiv:2410.01556", paper.Key);
        Assert.Equal(["arxiv:2410.01556", ContentHash.Of(NodeKind.Paper, IntegrativeDecoding).ToString()], paper.Ids);
        Assert.Equal("PREPRINT", paper[NodeProperty.Type]);
        Assert.Equal("2024", paper[NodeProperty.Year]);
        Assert.Equal("false", paper[NodeProperty.AuthorsComplete]);
        Assert.Null(paper[NodeProperty.AuthorCount]);
        Assert.Empty(paper.Targets(Relation.PublishedIn));
        Assert.Equal(
            [
                "Yi Cheng", "Xiao Liang", "Yeyun Gong", "Wen Xiao", "Song Wang", "Yuji Zhang", "Wenjun Hou", "Kaishuai Xu", "Wenge Liu",
                "Wenjie Li",
            ],
            paper.Targets(Relation.Authored));
        Assert.Equal("arxiv:2310.16676", graph.Paper("Sslcl: An efficient model-agnostic supervised contrastive learning framework for emotion recognition in conversations").Key);
    }

    [Theory]
    [InlineData("Task oriented in-domain data augmentation", "EMNLP", "2024", null, null, "8", "true")]
    [InlineData(WhatYouSee, "Neurips Safe Generative AI Workshop", "2024", null, null, null, "false")]
    [InlineData("Exploring iterative refinement with diffusion models for video grounding", "IEEE International Conference on Multimedia and Expo (ICME)", "2024", "1–6", "IEEE", "5", "true")]
    [InlineData("Unleashing region understanding in intermediate layers for mllm-based referring expression generation", "Advances in Neural Information Processing Systems", "2024", null, null, "10", "true")]
    [InlineData("Costa: End-to-end comprehensive space-time entanglement for spatio-temporal video grounding", "Proceedings of the AAAI Conference on Artificial Intelligence", "2024", "3324–3332", null, "8", "true")]
    [InlineData("Chunk, align, select: A simple long-sequence processing method for transformers", "Proceedings of the 62nd Annual Meeting of the Association for Computational Linguistics", "2024", "13500–13519", null, "5", "true")]
    public async Task ConferencePaper_InAList_KeepsVenueYearPagesAndAuthorCount(
        string title, string venue, string year, string? pages, string? publisher, string? authors, string complete)
    {
        var graph = await DocumentImport.PictureOfAsync(SharedData.Documents());

        var paper = graph.Paper(title);

        Assert.Equal([venue], paper.Targets(Relation.PublishedIn));
        Assert.Equal(
            ("CONFERENCE_PAPER", year, pages, publisher, authors, complete),
            (paper[NodeProperty.Type], paper[NodeProperty.Year], paper[NodeProperty.Pages], paper[NodeProperty.Publisher],
                paper[NodeProperty.AuthorCount], paper[NodeProperty.AuthorsComplete]));
        Assert.Null(paper[NodeProperty.Date]);
    }

    [Fact]
    public async Task Paper_YetToBePresented_HasNeitherYearNorVenue()
    {
        var graph = await DocumentImport.PictureOfAsync(SharedData.Documents());

        var paper = graph.Paper("Differential rescaling of query, key and value for efficient language models");

        Assert.Equal(["Xiao Liang", "Yeyun Gong"], paper.Targets(Relation.Authored));
        Assert.Equal("false", paper[NodeProperty.AuthorsComplete]);
        Assert.Equal("To Be Present", paper[NodeProperty.Description]);
        Assert.Null(paper[NodeProperty.Year]);
        Assert.Null(paper[NodeProperty.Type]);
        Assert.Empty(paper.Targets(Relation.PublishedIn));
    }

    [Fact]
    public async Task Author_WrittenThreeWays_IsOnePersonWithTheNamePrintedOnEachPaper()
    {
        var graph = await DocumentImport.PictureOfAsync(SharedData.Documents());

        var author = graph.Author("Shao-Lun Huang");

        Assert.Equal(["Huang Shao-Lun", "Shao-Luo Huang"], (author[NodeProperty.AlternateNames] ?? "").Split(" | "));
        Assert.Equal(ContentHash.Of(NodeKind.Author, "Shao-Lun Huang").ToString(), author.Key);
        Assert.Equal(
            [
                ("Costa", 7, null),
                ("Exploring", 4, "Shao-Luo Huang"),
                ("Sslcl", 4, null),
                ("Task", 6, null),
                ("Unleashing", 9, "Huang Shao-Lun"),
            ],
            graph.Papers
                .SelectMany(paper => paper.Edges.Where(edge => edge.TargetKey == author.Key).Select(edge => (
                    paper.Name.Split(' ', ':')[0],
                    int.Parse(edge[RelationProperty.Position] ?? "-1", System.Globalization.CultureInfo.InvariantCulture),
                    edge[RelationProperty.PrintedName])))
                .OrderBy(row => row.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public async Task SimilarNames_OfDifferentPeople_StayApart()
    {
        var graph = await DocumentImport.PictureOfAsync(SharedData.Documents());

        foreach (var name in (string[])["Yi Liu", "Yu Wang", "Song Wang", "Yiran Wang", "Jingang Wang", "Xiao Liang", "Wen Xiao", "Liang Li", "Wenjie Li", "Ziran Li"])
            Assert.Null(graph.Author(name)[NodeProperty.AlternateNames]);
    }

    [Fact]
    public async Task List_WithWrappedBrokenAndRepeatedEntries_LosesNothingSilently()
    {
        var records = await DocumentImport.ReadTextAsync("""
            # A Statement

            # References
            [1] Ann Lee and B. J. Kim. A title that goes
            on. Journal of Things, 12(3):45-67, 2020.
            [2] nothing to see
            [1] Cy Fox. Another? In Workshop on Things, 2021.

            A footnote.
            """);

        Assert.Equal(
            [null, null, "The reference is not of the form '[n] authors. title. venue, year.'.", "The number [1] stands on an earlier reference too."],
            records.Select(record => record.Rejection));
        Assert.Equal([4L, 1L, 6L, 7L], records.Select(record => record.Line));
        var paper = records[0].Statements[^1].Statement;
        Assert.Equal("A title that goes on", paper.Get(NodeProperty.Name).AsText);
        Assert.Equal(
            ("12", "3", "45-67", 2020L, "ARTICLE"),
            (paper.Get(NodeProperty.Volume).AsText, paper.Get(NodeProperty.Issue).AsText, paper.Get(NodeProperty.Pages).AsText,
                paper.Get(NodeProperty.Year).AsInteger, paper.Get(NodeProperty.Type).AsText));
        Assert.Equal(["Ann Lee", "B. J. Kim", "Journal of Things"], records[0].Statements.SkipLast(1).Select(statement => statement.Statement.Get(NodeProperty.Name).AsText));
    }

    private static (string?, string)[] CitationsOf(PictureNode statement) => [.. statement.Edges
        .Where(edge => edge.Relation == Relation.Cites)
        .Select(edge => (edge[RelationProperty.Position], edge.TargetName))
        .OrderBy(pair => pair.Item1, StringComparer.Ordinal)];
}
