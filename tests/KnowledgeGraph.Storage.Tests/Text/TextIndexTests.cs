using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Tests.Queries;
using KnowledgeGraph.Storage.Text;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Storage.Tests.Text;

public sealed class TextIndexTests
{
    [Theory]
    [InlineData("Ren\u00e9's Graph-based NLP2", "rene|s|graph|based|nlp2")]
    [InlineData("\u77e5\u8bc6 graph", "\u77e5|\u8bc6|graph")]
    [InlineData("\u041f\u0440\u0418\u0432\u0435\u0442 \ufb01ne", "\u043f\u0440\u0438\u0432\u0435\u0442|fine")]
    [InlineData(" ,;- ", "")]
    public void Tokenizer_Text_IsFoldedAndCut(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', new Tokenizer().Words(text)));

    [Fact]
    public void Tokenizer_LongWord_IsCutBetweenCharacters()
    {
        var word = Assert.Single(new Tokenizer().Words("a" + new string('\u0436', 200)));
        Assert.Equal("a" + new string('\u0436', 47), word);
    }

    [Fact]
    public async Task Search_SomeWords_FindsThemAllOrSome()
    {
        using var view = await ViewAsync("neural parsing", "graph parsing", "graph theory");
        using var snapshot = new GraphSnapshot(view, TextIndex.Build(view));
        var both = await snapshot.SearchAsync(new("graph parsing", [], 0, 10));
        var prefix = await snapshot.SearchAsync(new("pars", [], 0, 10, LastWordIsPrefix: true));
        var some = await snapshot.SearchAsync(new("neural theory", [], 0, 10));
        Assert.Single(both.Nodes);
        Assert.Equal(2, prefix.Totals[NodeKind.Paper]);
        Assert.Equal(2, some.Nodes.Length);
        Assert.True(both.Scores[0] > 0);
    }

    [Fact]
    public async Task Update_ChangedNodes_AreReadFromTheNewVersion()
    {
        using var old = await ViewAsync("neural parsing", "graph theory");
        using var now = await ViewAsync("neural parsing", "other words");
        var changed = Enumerable.Range(0, now.Bound(NodeKind.Paper)).Select(ordinal => new NodeId(NodeKind.Paper, ordinal)).ToArray();

        using var snapshot = new GraphSnapshot(now, TextIndex.Build(old).Update(changed));
        Assert.Empty((await snapshot.SearchAsync(new("graph", [], 0, 10))).Nodes);
        Assert.Single((await snapshot.SearchAsync(new("other", [], 0, 10))).Nodes);
        Assert.Single((await snapshot.SearchAsync(new("neural", [], 0, 10))).Nodes);
    }

    [Fact]
    public async Task Update_ManyVersionsWithoutASearch_ForgetsNoChange()
    {
        using var view = await ViewAsync([.. Enumerable.Range(0, 100).Select(i => $"word{i}")]);
        var index = TextIndex.Empty;
        for (var ordinal = 0; ordinal < view.Bound(NodeKind.Paper); ordinal++) index = index.Update([new NodeId(NodeKind.Paper, ordinal)]);

        using var snapshot = new GraphSnapshot(view, index);
        Assert.Equal(100, (await snapshot.SearchAsync(new("word", [], 0, 10, LastWordIsPrefix: true))).Totals[NodeKind.Paper]);
        Assert.Single((await snapshot.SearchAsync(new("word0", [], 0, 10))).Nodes);
    }

    private static async Task<MemoryGraphView> ViewAsync(params string[] titles)
    {
        await using var store = new ReferenceGraphStore();
        var batch = new GraphBatch("test");
        for (var i = 0; i < titles.Length; i++)
            batch.Add(new NodeStatement(NodeKind.Paper, new ExternalId(IdScheme.Local, $"p{i}"))).Set(NodeProperty.Name, titles[i]);
        await store.WriteAsync(batch);
        using var snapshot = await store.OpenSnapshotAsync();
        return await MemoryGraphView.CopyAsync(snapshot);
    }
}
