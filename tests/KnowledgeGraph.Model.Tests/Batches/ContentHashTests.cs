namespace KnowledgeGraph.Model.Tests.Batches;

public sealed class ContentHashTests
{
    [Theory]
    [InlineData("Graph Theory", "graph theory")]
    [InlineData("  Graph—Theory!  ", "graph theory")]
    [InlineData("Étude", "etude")]
    [InlineData("E\u0301tude", "etude")]
    [InlineData("ﬁne-tuning", "fine tuning")]
    [InlineData("BERT²", "bert2")]
    [InlineData("ＦＵＬＬ", "full")]
    [InlineData("漢字", "漢字")]
    [InlineData("ΑΒΓ", "αβγ")]
    [InlineData("a\tb\nc", "a b c")]
    [InlineData("???", "???")]
    [InlineData(" !! ", "!!")]
    [InlineData("", "")]
    public void Fold_Text_KeepsLettersAndDigits(string text, string expected) => Assert.Equal(expected, ContentHash.Fold(text));

    [Fact]
    public void Fold_LoneSurrogates_DoNotFault() => Assert.Equal("a b", ContentHash.Fold("a\ud800b"));

    [Fact]
    public void Fold_Folded_StaysAsItIs()
    {
        var random = new Random(5);
        for (var i = 0; i < 5_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => (char)random.Next(1, 0x3000))]);
            var folded = ContentHash.Fold(text);
            Assert.Equal(folded, ContentHash.Fold(folded));
        }
    }

    [Fact]
    public void Of_TwoPrintsOfOneTitle_AreEqualWithinAKind()
    {
        var id = ContentHash.Of(NodeKind.Paper, "Attention: All You Need");
        Assert.Equal(id, ContentHash.Of(NodeKind.Paper, "attention  all you need."));
        Assert.NotEqual(id, ContentHash.Of(NodeKind.Author, "Attention: All You Need"));
        Assert.NotEqual(id, ContentHash.Of(NodeKind.Paper, "Attention: All We Need"));
        Assert.Equal(IdScheme.Hash, id.Scheme);
        Assert.Equal(32, id.Value.Length);
        Assert.True(IdParser.TryParse(id.ToString(), out var again) && again == id);
    }
}
