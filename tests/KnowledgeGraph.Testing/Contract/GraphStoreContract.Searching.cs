using KnowledgeGraph.Model;
using Xunit;

namespace KnowledgeGraph.Testing;

/// <summary>Full-text search: which nodes are found. How they rank among each other is each store's own.</summary>
public abstract partial class GraphStoreContract
{
    [ContractTheory]
    [InlineData("graph", false, "local:p1 local:t1")]
    [InlineData("GRAPH Theory", false, "local:p1")]
    [InlineData("etude", false, "local:p2")]
    [InlineData("étude", false, "local:p2")]
    [InlineData("hidden", false, "local:p2")]
    [InlineData("gra", false, "")]
    [InlineData("gra", true, "local:p1 local:p3 local:t1")]
    [InlineData("theory gra", true, "local:p1")]
    [InlineData("otherwise", false, "local:ann")]
    [InlineData("graph nonsense", false, "local:p1 local:t1")]
    [InlineData("", false, "")]
    [InlineData("--- !", false, "")]
    public async Task Search_Words_FindsTheNodesThatHoldThem(string text, bool isPrefix, string expected)
    {
        await WriteAsync(SearchedGraph());

        await ReadAsync(async read =>
        {
            var result = await read.Snapshot.SearchAsync(new(text, [], 0, 100, isPrefix));
            var keys = (await read.KeysAsync(result.Nodes)).Split(", ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
            Assert.Equal(expected, string.Join(' ', keys));
            Assert.Equal(result.Nodes.Length, result.Scores.Length);
            Assert.Equal(result.Scores.OrderDescending(), result.Scores);
            Assert.Equal(result.Nodes.Length, result.Totals.Values.Sum());
        });
    }

    [ContractFact]
    public async Task Search_OfKindsWithFilters_LooksNowhereElse()
    {
        await WriteAsync(SearchedGraph());

        await ReadAsync(async read =>
        {
            var papers = await read.Snapshot.SearchAsync(new("gra", [NodeKind.Paper], 0, 10, true));
            Assert.Equal(2, papers.Nodes.Length);
            Assert.Equal(2, papers.Totals[NodeKind.Paper]);
            var filters = new Dictionary<NodeKind, NodeFilter> { [NodeKind.Paper] = Year(Comparison.Equal, Y2000) };
            var old = await read.Snapshot.SearchAsync(new("gra", [NodeKind.Paper, NodeKind.Topic], 0, 10, true, filters));
            Assert.Equal(["local:p3", "local:t1"], (await read.KeysAsync(old.Nodes)).Split(", ").Order(StringComparer.Ordinal));
        });
    }

    [ContractFact]
    public async Task Search_SkipAndTake_WalkTheSameRanking()
    {
        await WriteAsync([.. Enumerable.Range(0, 30).Select(i => Paper($"local:{i:00}").Set(NodeProperty.Name, $"word {(i % 3 == 0 ? "word" : "other")} {i}"))]);

        await ReadAsync(async read =>
        {
            var all = await read.Snapshot.SearchAsync(new("word", [NodeKind.Paper], 0, 100));
            Assert.Equal(30, all.Nodes.Length);
            var pages = new List<NodeId>();
            for (var skip = 0; skip < 30; skip += 7)
            {
                var page = await read.Snapshot.SearchAsync(new("word", [NodeKind.Paper], skip, 7));
                Assert.Equal(30, page.Totals[NodeKind.Paper]);
                pages.AddRange(page.Nodes);
            }

            Assert.Equal(all.Nodes, pages);
        });
    }

    [ContractFact]
    public async Task Search_AfterChanges_FindsTheNewTextOnly()
    {
        await WriteAsync(SearchedGraph());
        await WriteAsync(Paper("local:p1").Set(NodeProperty.Name, "Renamed"), Paper("local:p9").Set(NodeProperty.Name, "Graph again"));
        await DeleteAsync(NodeKind.Topic, "local:t1");

        await ReadAsync(async read =>
        {
            Assert.Equal("local:p9", await read.KeysAsync((await read.Snapshot.SearchAsync(new("graph", [], 0, 10))).Nodes));
            Assert.Equal("local:p1", await read.KeysAsync((await read.Snapshot.SearchAsync(new("renamed", [], 0, 10))).Nodes));
        });
    }

    [ContractTheory]
    [InlineData(0, 1001)]
    [InlineData(0, -1)]
    [InlineData(-1, 10)]
    public async Task Search_OutOfBounds_IsRefused(int skip, int take) =>
        await AssertInvalidAsync(() => ReadAsync(async read => await read.Snapshot.SearchAsync(new("word", [], skip, take))));

    private static NodeStatement[] SearchedGraph() =>
    [
        With(Paper("local:p1").Set(NodeProperty.Name, "Graph theory").Set(NodeProperty.Year, 2020), Relation.Cites, "local:graph"),
        Paper("local:p2").Set(NodeProperty.Name, "Une Étude").Set(NodeProperty.Abstract, "A word hidden in the abstract."),
        Paper("local:p3").Set(NodeProperty.Name, "Grammars").Set(NodeProperty.Year, 2000),
        Author("local:ann").Set(NodeProperty.Name, "Ann Example").Set(NodeProperty.AlternateNames, Texts("Otherwise Ann")),
        Topic("local:t1").Set(NodeProperty.Name, "Graph"),
    ];
}
