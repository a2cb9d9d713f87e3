using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Tests.Seeds;

/// <summary>Cases found by reading the author listing.</summary>
public sealed class ArxivListingTests
{
    [Fact]
    public async Task Listing_Whole_HoldsThirtyFourPapersOfThreeAuthors()
    {
        var graph = await ReadListingAsync();

        Assert.Equal(34, graph.Papers.Count());
        Assert.All(graph.Papers, paper => Assert.Equal(3, paper.Targets(Relation.Authored).Length));
        Assert.All(graph.Papers, paper => Assert.NotNull(paper[NodeProperty.Abstract]));
        Assert.Equal(33, graph.Papers.Count(paper => paper[NodeProperty.AuthorsComplete] == "false"));
        Assert.Equal(
            [("cs.CL", 17), ("cs.CR", 1), ("cs.CV", 10), ("cs.IR", 1), ("cs.LG", 4), ("eess.IV", 1)],
            graph.Papers.SelectMany(paper => paper.Targets(Relation.About)).CountBy(name => name).Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Learning to Win Lottery Tickets in BERT Transfer via Task-agnostic Mask Training", "2022-04-24", "Yuanxin Liu|Fandong Meng|Zheng Lin", "pku|tsinghua", "cs.CL")]
    [InlineData("Learning to Solve, Forgetting to Retain: Correct-Set Turnover in RLVR", "2026-06-02", "Chuanyu Qin|Chenxu Yang|Qingyi Si", "", "cs.LG")]
    [InlineData("Language Prior Is Not the Only Shortcut: A Benchmark for Shortcut Learning in VQA", "2022-10-10", "Qingyi Si|Fandong Meng|Mingyu Zheng", "pku|tsinghua", "cs.CV")]
    [InlineData("Question-Interlocutor Scope Realized Graph Modeling over Key Utterances for Dialogue Reading Comprehension", "2022-10-26", "Jiangnan Li|Mo Yu|Fandong Meng", "ibm-research|tsinghua", "cs.CL")]
    [InlineData("Are Large Language Models Table-based Fact-Checkers?", "2024-02-04", "Hanwen Zhang|Qingyi Si|Peng Fu", "", "cs.CL")]
    [InlineData("DIVE into MoE: Diversity-Enhanced Reconstruction of Large Language Models from Dense into Mixture-of-Experts", "2025-06-11", "Yuchen Feng|Bowen Shen|Naibin Gu", "", "cs.CL")]
    [InlineData("EXaMCaP: Subset Selection with Entropy Gain Maximization for Probing Capability Gains of Large Chart Understanding Training Sets", "2026-02-04", "Jiapeng Liu|Liang Li|Bing Li", "", "cs.LG")]
    [InlineData("SPOC learner's final grade prediction based on a novel sampling batch normalization embedded neural network method", "2020-12-15", "Zhuonan Liang|Ziheng Liu|Huaze Shi", "", "cs.CV")]
    [InlineData("A lateral semicircular canal segmentation based geometric calibration for human temporal bone CT Image", "2020-06-28", "Xiaoguang Li|Peng Fu|Hongxia Yin", "", "eess.IV")]
    public async Task Paper_InTheListing_IsUnglued(string title, string date, string authors, string institutions, string topic)
    {
        var paper = (await ReadListingAsync()).Paper(title);

        Assert.Equal(authors.Split('|'), paper.Targets(Relation.Authored));
        Assert.Equal(["0", "1", "2"], paper.Edges.Where(edge => edge.Relation == Relation.Authored).Select(edge => edge[RelationProperty.Position]));
        Assert.Equal(institutions.Split('|', StringSplitOptions.RemoveEmptyEntries), paper.Targets(Relation.ProducedAt).Order(StringComparer.Ordinal));
        Assert.Equal([topic], paper.Targets(Relation.About));
        Assert.Equal((date, date[..4], "false"), (paper[NodeProperty.Date], paper[NodeProperty.Year], paper[NodeProperty.AuthorsComplete]));
        Assert.Null(paper[NodeProperty.AuthorCount]);
    }

    [Fact]
    public async Task Paper_WithoutEtAl_HasAllItsAuthors()
    {
        var paper = (await ReadListingAsync()).Paper("Advancing Academic Knowledge Retrieval via LLM-enhanced Representation Similarity Fusion");

        Assert.Equal(["Wei Dai", "Peng Fu", "Chunjing Gan"], paper.Targets(Relation.Authored));
        Assert.Equal(("true", "3"), (paper[NodeProperty.AuthorsComplete], paper[NodeProperty.AuthorCount]));
        Assert.Equal(["cs.IR"], paper.Targets(Relation.About));
    }

    [Fact]
    public async Task Topic_OfTheListing_IsFoundByItsCategory()
    {
        var topic = Assert.Single((await ReadListingAsync()).OfKind(NodeKind.Topic), node => node.Name == "cs.CL");

        Assert.Equal(("arxiv-category:cs.CL", "category", "CL"), (topic.Key, topic[NodeProperty.Level], topic[NodeProperty.AlternateNames]));
    }

    [Fact]
    public async Task Code_WhereTheListingSaysSo_IsStatedWithTheLinksOfTheAbstract()
    {
        var graph = await ReadListingAsync();

        var withCode = graph.Papers.Where(paper => paper[NodeProperty.HasCode] == "true").Select(paper => (paper.Name.Split(':')[0], paper[NodeProperty.CodeUrls]));

        Assert.Equal(
            [
                ("A Win-win Deal", "https://github.com/llyx97/sparse-and-robust-PLM"),
                ("Compressing And Debiasing Vision-Language Pre-Trained Models for Visual Question Answering", "https://github.com/PhoebusSi/Compress-Robust-VQA"),
                ("DIVE into MoE", null),
                ("EasyVideoR1", null),
                ("Learning to Win Lottery Tickets in BERT Transfer via Task-agnostic Mask Training", "https://github.com/llyx97/TAMT"),
            ],
            withCode.OrderBy(pair => pair.Item1, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Nets, Trees, and SetsAnn Lee, Bo Kim", "Nets, Trees, and Sets", "Ann Lee|Bo Kim", "true")]
    [InlineData("On GraphSAGE, with careAnn Lee", "On GraphSAGE, with care", "Ann Lee", "true")]
    [InlineData("What Is Learned?Jean-Luc van der Berg, A. Khan, Bo Kim et al. · mit", "What Is Learned?", "Jean-Luc van der Berg|A. Khan|Bo Kim", "false")]
    [InlineData("Scaling to 70BShao-Lun Huang, Bo Kim, Cy Fox et al.", "Scaling to 70B", "Shao-Lun Huang|Bo Kim|Cy Fox", "false")]
    public async Task Byline_OfOtherShapes_IsUnglued(string line, string title, string authors, string complete)
    {
        var record = Assert.Single(await DocumentImport.ReadTextAsync($"CLJun 15Code\n{line}\nAn abstract."));

        var paper = record.Statements[^1].Statement;
        var names = record.Statements.Where(statement => statement.Statement.Kind == NodeKind.Author)
            .ToDictionary(statement => statement.Statement.Ids[0], statement => statement.Statement.Get(NodeProperty.Name).AsText);
        Assert.Equal(title, paper.Get(NodeProperty.Name).AsText);
        Assert.Equal(authors.Split('|'), paper.Relations.Where(relation => relation.Relation == Relation.Authored).Select(relation => names[relation.Target]));
        Assert.Equal(complete, paper.Get(NodeProperty.AuthorsComplete).ToString());
        Assert.Equal(new DateOnly(2026, 6, 15), paper.Get(NodeProperty.Date).AsDate);
    }

    [Theory]
    [InlineData("CLJun 31, 2020\nA TitleAnn Lee\nText.", "'CLJun 31, 2020' does not hold a day of the calendar.")]
    [InlineData("CLJun 3, 2020\na title without any name\nText.", "No line of a title and its authors follows the category and date.")]
    [InlineData("CLJun 3, 2020", "No line of a title and its authors follows the category and date.")]
    public async Task Entry_ThatIsNone_IsRejectedWithItsReason(string text, string reason)
    {
        var record = Assert.Single(await DocumentImport.ReadTextAsync(text));

        Assert.Equal((1L, reason), (record.Line, record.Rejection));
    }

    private static Task<GraphPicture> ReadListingAsync() => DocumentImport.PictureOfAsync(SharedData.Documents()[3]);
}
