using KnowledgeGraph.Api.Ids;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Tests.Ids;

public sealed class GlobalIdTests
{
    [Theory]
    [InlineData(NodeKind.Paper, "doi:10.1000/1")]
    [InlineData(NodeKind.Author, "orcid:0000-0002-1825-0097")]
    [InlineData(NodeKind.Topic, "arxiv-category:cs.CL")]
    [InlineData(NodeKind.Venue, "local:Prüfung:ä")]
    public void GlobalId_OfAKey_ReadsBack(NodeKind kind, string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        NodeReference node = new(kind, new ExternalId(IdSchemeNames.Find(key.AsSpan(0, colon)), key[(colon + 1)..]));

        var text = GlobalId.Encode(node);

        Assert.DoesNotContain(text, letter => letter is '+' or '/' or '=' or ':');
        Assert.True(GlobalId.TryDecode(text, out var read));
        Assert.Equal(node, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.1000/1")]
    [InlineData("W2741809807")]
    [InlineData("P18-1001")]
    [InlineData("02gjn4306")]
    [InlineData("2410.01556")]
    [InlineData("8f3b2a1c8f3b2a1c8f3b2a1c8f3b2a1c8f3b2a1c")]
    public void GlobalId_OtherIdsAndNoise_AreNotTakenForIt(string text) => Assert.False(GlobalId.TryDecode(text, out _));

    [Fact]
    public void GlobalId_RandomText_NeverThrowsAndOnlyReadsItsOwn()
    {
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/:. ";
        Random random = new(7);
        for (var i = 0; i < 5_000; i++)
        {
            var text = new string(random.GetItems<char>(Letters, random.Next(0, 40)));
            if (GlobalId.TryDecode(text, out var node)) Assert.Equal(text, GlobalId.Encode(node));
        }
    }
}
