using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Text;
using KnowledgeGraph.Storage.Tests.Embedded;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Storage.Tests.Text;

/// <summary>The text in segments, in memory and in both, through flushes, merges and reopenings: as if it were indexed anew.</summary>
public sealed class EmbeddedTextTests
{
    private static readonly string[] Queries = ["graph", "graph theory", "gra", "deep n", "paper 1", "étude", "a b c", "author"];

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task Search_ThroughFlushesAndReopenings_AnswersAsAnIndexBuiltAnew(int seed)
    {
        using var folder = new TemporaryFolder();
        var batches = new RandomGraphBatches(seed);
        for (var part = 0; part < 4; part++)
        {
            await using var store = EmbeddedGraphStore.Open(folder.Path, new() { OverlayBudget = part == 3 ? 1 << 20 : 3_000 });
            await AssertAsBuiltAnewAsync(store);
            for (var i = 0; i < 20; i++)
            {
                await store.WriteAsync(batches.Next());
                if (i % 4 == 0) await AssertAsBuiltAnewAsync(store);
            }

            if (part == 1) await store.CompactAsync();
            await AssertAsBuiltAnewAsync(store);
        }
    }

    private static async Task AssertAsBuiltAnewAsync(EmbeddedGraphStore store)
    {
        using var snapshot = await store.OpenSnapshotAsync();
        using var view = store.OpenView();
        using var anew = new GraphSnapshot(view, TextIndex.Build(view));
        foreach (var text in Queries)
        {
            var query = new SearchQuery(text, [], 0, 100, LastWordIsPrefix: text.Length % 2 == 0);
            var (expected, actual) = (await anew.SearchAsync(query), await snapshot.SearchAsync(query));
            Assert.Equal(expected.Nodes, actual.Nodes);
            Assert.Equal(expected.Scores, actual.Scores);
            Assert.Equal(expected.Totals, actual.Totals);
        }
    }
}
