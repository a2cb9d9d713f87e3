using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Storage.Tests.Text;

/// <summary>Random sections on each other: what is found and how it ranks is as by definition, and as in one section.</summary>
public sealed class TextSectionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Search_RandomSections_ScoresAsByDefinition(int seed)
    {
        var texts = new RandomTexts(seed);
        var sections = new List<TextSection>();
        for (var round = 0; round < 5; round++)
        {
            sections.Add(texts.Change(bound: 80, share: 0.4));
            for (var i = 0; i < 12; i++) AssertAsDefined(texts, sections);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Search_HoweverTheTextIsSpread_ScoresTheSame(int seed)
    {
        var texts = new RandomTexts(seed);
        var sections = Enumerable.Range(0, 6).Select(_ => texts.Change(bound: 3_000, share: 0.3)).ToList();
        List<TextSection> partly = [sections[0], Merge(false, sections[1..4]), .. sections[4..]];
        var forms = new[] { sections, [texts.Whole()], [Merge(true, sections)], partly };
        for (var i = 0; i < 60; i++)
        {
            var query = new SearchQuery(texts.Query(), texts.Kinds(), 0, 50, texts.Chance());
            var results = forms.Select(form => Search(TextIndex.Open(form), query)).ToArray();
            foreach (var result in results[1..])
            {
                Assert.Equal(results[0].Nodes, result.Nodes);
                Assert.Equal(results[0].Scores, result.Scores);
                Assert.Equal(results[0].Totals, result.Totals);
            }
        }
    }

    [Fact]
    public void Merge_OldestSections_HasTheBytesOfOneBuild()
    {
        var texts = new RandomTexts(7);
        var sections = Enumerable.Range(0, 5).Select(_ => texts.Change(bound: 500, share: 0.5)).ToList();
        using var merged = new MemoryStream();
        TextSectionMerger.Merge(sections, merged, isOldest: true);
        using var built = new MemoryStream();
        texts.WriteWhole(built);
        Assert.Equal(built.ToArray(), merged.ToArray());
    }

    [Fact]
    public void Section_AnyByteChanged_IsDamaged()
    {
        using var stream = new MemoryStream();
        var texts = new RandomTexts(8);
        texts.Change(bound: 20, share: 0.8);
        texts.WriteWhole(stream);
        var whole = stream.ToArray();
        Assert.Null(TextSection.Copy(whole).FindDamage());
        for (var i = 0; i < whole.Length; i++)
        {
            var bytes = (byte[])whole.Clone();
            bytes[i] ^= 0x10;
            Assert.True(IsDamaged(bytes), $"A change of byte {i} of {whole.Length} goes unnoticed.");
        }
    }

    /// <summary>Bytes that are wrong may give wrong hits before a verification, but nothing worse than a fault that says so.</summary>
    [Fact]
    public void Search_DamagedBytes_NeverLeavesTheSection()
    {
        using var stream = new MemoryStream();
        var (texts, random) = (new RandomTexts(9), new Random(9));
        texts.Change(bound: 200, share: 0.8);
        texts.WriteWhole(stream);
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = stream.ToArray();
            for (var change = 0; change < 3; change++)
                bytes[random.Next(bytes.Length - TextSectionFooter.Length)] = (byte)random.Next(256);
            try
            {
                Search(TextIndex.Open([TextSection.Copy(bytes)]), new(texts.Query(), [], 0, 10, texts.Chance()));
            }
            catch (StoreException fault)
            {
                Assert.Equal(StoreFault.Damaged, fault.Fault);
            }
        }
    }

    private static bool IsDamaged(byte[] bytes)
    {
        try
        {
            return TextSection.Copy(bytes).FindDamage() is not null;
        }
        catch (StoreException fault)
        {
            return fault.Fault is StoreFault.Damaged or StoreFault.UnknownFormat;
        }
    }

    private static void AssertAsDefined(RandomTexts texts, List<TextSection> sections)
    {
        var query = new SearchQuery(texts.Query(), texts.Kinds(), 0, 1_000, texts.Chance());
        var expected = BruteForceSearch.Search(texts.Nodes, query.Text, [.. query.Kinds], query.LastWordIsPrefix);
        var result = Search(TextIndex.Open(sections), query);
        Assert.Equal(expected.Keys.Order(), result.Nodes.Order());
        Assert.Equal(result.Scores.OrderDescending(), result.Scores);
        for (var i = 0; i < result.Nodes.Length; i++) Assert.Equal(expected[result.Nodes[i]], result.Scores[i], 1e-9);
        Assert.Equal(expected.Keys.CountBy(node => node.Kind).ToDictionary(pair => pair.Key, pair => (long)pair.Value), result.Totals);
    }

    private static SearchResult Search(TextIndex index, SearchQuery query) =>
        new TextSearcher(new UnnamedView(), index, query, CancellationToken.None).Search();

    private static TextSection Merge(bool isOldest, IReadOnlyList<TextSection> sections)
    {
        using var stream = new MemoryStream();
        TextSectionMerger.Merge(sections, stream, isOldest);
        return TextSection.Copy(stream.ToArray());
    }
}
