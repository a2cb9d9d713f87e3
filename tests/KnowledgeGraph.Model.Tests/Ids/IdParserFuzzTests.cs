using System.Text;

namespace KnowledgeGraph.Model.Tests.Ids;

/// <summary>Damaged and random texts: never a fault, and whatever is read is in normal form.</summary>
public sealed class IdParserFuzzTests
{
    private static readonly string[] Seeds =
    [
        "https://doi.org/10.18653/v1/P18-1001", "arXiv:2410.01556v3", "https://arxiv.org/pdf/hep-th/9901001v1.pdf", "orcid:0000-0002-1694-233X",
        "https://ror.org/02gjn4306", "https://aclanthology.org/2020.acl-main.1.pdf", "https://dblp.org/rec/conf/acl/Smith18.html",
        "https://www.semanticscholar.org/paper/T/204e3073870fae3d05bcbc2f6a8e263d9b72e776", "CorpusID:13756489", "PMID: 29456894",
        "https://openalex.org/works/W2741809807", "issn:2307-387x", "local:x", "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void TryParse_MutatedText_ReadsNormalFormOrNothing(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 6_000; i++) AssertNormal(Mutate(Seeds[random.Next(Seeds.Length)], random));
    }

    [Fact]
    public void TryParse_RandomText_ReadsNormalFormOrNothing()
    {
        var random = new Random(4);
        for (var i = 0; i < 6_000; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(30); length > 0; length--) text.Append((char)random.Next(random.Next(2) == 0 ? 128 : 0x10000));
            AssertNormal(text.ToString());
        }
    }

    private static void AssertNormal(string text)
    {
        foreach (var scheme in Enum.GetValues<IdScheme>())
        {
            if (!IdParser.TryParse(scheme, text, out var known)) continue;
            Assert.Equal(scheme, known.Scheme);
        }

        if (!IdParser.TryParse(text, out var id)) return;
        Assert.True(IdParser.TryParse(id.ToString(), out var again), $"'{text}' gives '{id}', which is not read back.");
        Assert.True(id == again, $"'{text}' gives '{id}', which is read back as '{again}'.");
    }

    private static string Mutate(string text, Random random)
    {
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(4) switch
            {
                0 when at < text.Length => text.Remove(at, 1),
                1 => text.Insert(at, "%2F/:.-v \t?#"[random.Next(12)].ToString()),
                2 => text.Insert(at, ((char)random.Next(0x10000)).ToString()),
                _ => text[..at] + Seeds[random.Next(Seeds.Length)][..random.Next(8)] + text[at..],
            };
        }

        return text;
    }
}
