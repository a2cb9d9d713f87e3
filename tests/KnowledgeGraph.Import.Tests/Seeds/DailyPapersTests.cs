using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Tests.Seeds;

/// <summary>Cases found by reading the daily-papers page.</summary>
public sealed class DailyPapersTests
{
    [Fact]
    public async Task Page_Whole_HoldsFortyFourPapersWithTheirCounts()
    {
        var graph = await ReadPageAsync();

        Assert.Equal(44, graph.Papers.Count());
        Assert.Empty(graph.Authors);
        Assert.Equal(44, graph.Papers.Count(paper => paper[NodeProperty.Date] is not null && paper[NodeProperty.Abstract] is not null));
        Assert.Equal(43, graph.Papers.Count(paper => paper[NodeProperty.AuthorCount] is not null));
        Assert.All(graph.Papers, paper => Assert.Equal("false", paper[NodeProperty.AuthorsComplete]));
        Assert.Equal(
            [
                ("2.5 Years in Class: A Multimodal Textbook for Vision-Language Pretraining", "8"),
                ("Architecture Decoupling Is Not All You Need For Unified Multimodal Model", "4"),
                ("ConceptMaster: Multi-Concept Video Customization on Diffusion Transformer Models Without Test-Time Tuning", "2"),
                ("In-Context Pretraining: Language Modeling Beyond Document Boundaries", "3"),
                ("On The Role of Pretrained Language Models in General-Purpose Text Embeddings: A Survey", "1"),
                ("Should We Still Pretrain Encoders with Masked Language Modeling?", "9"),
                ("Yi: Open Foundation Models by 01.AI", "3"),
                ("mPLUG-DocOwl 1.5: Unified Structure Learning for OCR-free Document Understanding", "8"),
            ],
            graph.Papers
                .Where(paper => paper[NodeProperty.CommentCount] is not null)
                .Select(paper => (paper.Name, paper[NodeProperty.CommentCount]!))
                .OrderBy(row => row.Name, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Metis-SPECS: Decoupling Multimodal Learning via Self-distilled Preference-based Cold Start", "7", "2025-10-28")]
    [InlineData("StyDeco: Unsupervised Style Transfer with Distilling Priors and Semantic Decoupling", "6", "2025-08-02")]
    [InlineData("Linguistic Structure Induction from Language Models", "1", "2024-03-11")]
    [InlineData("Yi: Open Foundation Models by 01.AI", "31", "2024-03-07")]
    [InlineData("2.5 Years in Class: A Multimodal Textbook for Vision-Language Pretraining", "9", "2025-01-01")]
    [InlineData("MLP Memory: Language Modeling with Retriever-pretrained External Memory", "7", "2025-08-03")]
    [InlineData("CM3: A Causal Masked Multimodal Model of the Internet", "11", "2022-01-19")]
    public async Task Paper_OnThePage_KeepsAuthorCountAndDate(string title, string authors, string date)
    {
        var paper = (await ReadPageAsync()).Paper(title);

        Assert.Equal((authors, date, date[..4]), (paper[NodeProperty.AuthorCount], paper[NodeProperty.Date], paper[NodeProperty.Year]));
        Assert.Null(paper[NodeProperty.Type]);
    }

    [Fact]
    public async Task Paper_OfAnOrganisation_IsProducedThere()
    {
        var paper = (await ReadPageAsync()).Paper("KaLM-Embedding-V2: Superior Training Techniques and Data Inspire A Versatile Embedding Model");

        Assert.Equal(["KaLM-Embedding"], paper.Targets(Relation.ProducedAt));
        Assert.Null(paper[NodeProperty.AuthorCount]);
        Assert.Equal("2025-06-25", paper[NodeProperty.Date]);
    }

    [Fact]
    public async Task Abstract_ThatLinksToItsCode_GivesThePaperTheLink()
    {
        var graph = await ReadPageAsync();

        var links = graph.Papers.Where(paper => paper[NodeProperty.CodeUrls] is not null).Select(paper => paper[NodeProperty.CodeUrls]!);

        Assert.Equal(
            [
                "https://github.com/CLAIRE-Labo/StructuredFFN/tree/main",
                "https://github.com/DAMO-NLP-SG/multimodal_textbook",
                "https://github.com/GCYZSL/CVLMN",
                "https://github.com/QuanjianSong/StyDeco",
                "https://github.com/Topdu/OpenOCR",
                "https://github.com/X-PLUG/mPLUG-DocOwl/tree/main/DocOwl1.5",
                "https://github.com/alibaba/struxgpt",
                "https://github.com/gowitheflow-1998/Pixel-Linguist",
                "https://github.com/strongwolf/OpenSD",
            ],
            links.Order(StringComparer.Ordinal));
        Assert.Equal(9, graph.Papers.Count(paper => paper[NodeProperty.HasCode] == "true"));
    }

    [Theory]
    [InlineData("RL-Struct: A Lightweight Reinforcement Learning Framework for Reliable Structured Output in LLMs")]
    [InlineData("Educating LLMs like Human Students: Structure-aware Injection of Domain Knowledge")]
    [InlineData("Lower Layer Matters: Alleviating Hallucination via Multi-Layer Fusion Contrastive Decoding with Truthfulness Refocused")]
    public async Task Abstract_ThatLinksToAModelOrPromisesCode_StatesNoCode(string title)
    {
        var paper = (await ReadPageAsync()).Paper(title);

        Assert.Null(paper[NodeProperty.HasCode]);
        Assert.Null(paper[NodeProperty.CodeUrls]);
    }

    [Fact]
    public async Task Entry_WithoutADate_IsRejectedAndTheNextIsRead()
    {
        var records = await DocumentImport.ReadTextAsync("""
            Feb 2

            A First Title

            An abstract.

              • 2 authors
            ·
            some day

            A Second Title

            An abstract.

              • 3 authors
            ·
            Jun 16
            """);

        Assert.Equal([null, "'some day' is not a date such as 'Oct 28, 2025'."], records.Select(record => record.Rejection));
        var paper = records[0].Statements[^1].Statement;
        Assert.Equal("A Second Title", paper.Get(NodeProperty.Name).AsText);
        Assert.Equal(new DateOnly(2025, 6, 16), paper.Get(NodeProperty.Date).AsDate);
    }

    private static Task<GraphPicture> ReadPageAsync() => DocumentImport.PictureOfAsync(SharedData.Documents()[2]);
}
