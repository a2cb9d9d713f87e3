using System.Text;

namespace KnowledgeGraph.Model.Tests.Text;

public sealed class UnicodeCompositionTests
{
    [Theory]
    [InlineData("Jose\u0301 N\u0303andu\u0301", "Jos\u00e9 \u00d1and\u00fa")]
    [InlineData("\u212b \u2126", "\u00c5 \u03a9")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("d\u0307\u0323", "\u1e0d\u0307")]
    [InlineData("\u1e9b\u0323", "\u1e9b\u0323")]
    [InlineData("\u1112\u1161\u11ab\u1100\u1173\u11af", "\ud55c\uae00")]
    [InlineData("\u0958 \ufb2a", "\u0915\u093c \u05e9\u05c1")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("ﬁ Ａ plain", "ﬁ Ａ plain")]
    [InlineData("a\u0304\u0301 a\u0301\u0304", "\u0101\u0301 \u00e1\u0304")]
    [InlineData("\u1ea5 \u0041\u0302\u0301", "\u1ea5 \u1ea4")]
    [InlineData("", "")]
    public void Compose_Text_IsInFormC(string text, string expected) => Assert.Equal(expected, UnicodeComposition.Compose(text));

    [Fact]
    public void Compose_Twice_ChangesNothingMore()
    {
        var random = new Random(1);
        for (var i = 0; i < 3_000; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(12); length > 0; length--) text.Append(RandomRune(random).ToString());
            var once = UnicodeComposition.Compose(text.ToString());
            Assert.Equal(once, UnicodeComposition.Compose(once));
        }
    }

    [Fact]
    public void Compose_PlainText_IsTheSameObject()
    {
        const string text = "Müller – naïve";
        Assert.Same(text, UnicodeComposition.Compose(text));
    }

    /// <summary>Mostly letters and marks, among them those whose order matters; sometimes anything.</summary>
    private static Rune RandomRune(Random random) => random.Next(5) switch
    {
        0 => new Rune(random.Next('a', 'z' + 1)),
        1 => new Rune(random.Next(0x300, 0x36f)),
        2 => new Rune(random.Next(0x1100, 0x1200)),
        3 => new Rune(random.Next(0xc0, 0x250)),
        _ => new Rune(random.Next(0x1_0000, 0x2_0000)),
    };
}
