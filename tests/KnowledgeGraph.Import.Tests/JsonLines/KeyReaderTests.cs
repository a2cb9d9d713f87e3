using System.Text;
using KnowledgeGraph.Import.JsonLines;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Tests.JsonLines;

/// <summary>The short way reads nothing that the parser of all spellings would read otherwise.</summary>
public sealed class KeyReaderTests
{
    private static readonly string[] Keys =
    [
        "doi:10.18653/v1/p18-1001", "doi:10.1000/a.b;c", "doi:10.48550/arxiv.2410.01556", "openalex:W2741809807", "local:P146048",
        "acl-person:Ann Lee", "acl-venue:w00-10", "hash:0123abcd", "arxiv-category:cs.CL", "arxiv:2410.01556", "orcid:0000-0002-1825-0097",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TryRead_MutatedKeys_SaysWhatTheParserSays(int seed)
    {
        var random = new Random(seed);
        var read = 0;
        for (var i = 0; i < 60_000; i++)
        {
            var text = new StringBuilder(Keys[random.Next(Keys.Length)]);
            for (var changes = random.Next(4); changes > 0; changes--) Mutate(text, random);
            if (!KeyReader.TryRead(Encoding.UTF8.GetBytes(text.ToString()), out var id)) continue;
            read++;
            Assert.True(IdParser.TryParse(text.ToString(), out var parsed), $"The parser does not read '{text}'.");
            Assert.Equal(parsed, id);
        }

        Assert.True(read > 10_000, $"Only {read} keys were read.");
    }

    [Theory]
    [InlineData("doi:10.18653/v1/p18-1001", true)]
    [InlineData("local:x", true)]
    [InlineData("openalex:W1", true)]
    [InlineData("doi:10.48550/arxiv.2410.01556", false)]
    [InlineData("https://doi.org/10.18653/v1/p18-1001", false)]
    [InlineData("doi:10.18653/V1/P18-1001", false)]
    [InlineData("local:", false)]
    [InlineData(":", false)]
    public void TryRead_Text_ReadsNormalKeysOnly(string text, bool isRead) =>
        Assert.Equal(isRead, KeyReader.TryRead(Encoding.UTF8.GetBytes(text), out _));

    private static void Mutate(StringBuilder text, Random random)
    {
        const string Signs = " <>\"'()[]{}%!?.,;:/-_\t\u00e9\u3000AZaz09";
        var at = random.Next(text.Length);
        switch (random.Next(3))
        {
            case 0: text[at] = Signs[random.Next(Signs.Length)]; break;
            case 1: text.Insert(random.Next(text.Length + 1), Signs[random.Next(Signs.Length)]); break;
            default:
                if (text.Length > 1) text.Remove(at, 1);
                break;
        }
    }
}
