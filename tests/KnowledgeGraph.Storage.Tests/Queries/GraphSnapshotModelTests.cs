using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Storage.Tests.Queries;

/// <summary>Random graphs and random reads: the answers over arrays are those of the naive reference.</summary>
public sealed class GraphSnapshotModelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Snapshot_RandomGraph_AnswersLikeTheReference(int seed)
    {
        await using var store = new ReferenceGraphStore();
        var batches = new RandomGraphBatches(seed);
        for (var round = 0; round < 12; round++)
        {
            for (var i = 0; i < 6; i++) await store.WriteAsync(batches.Next());
            using var expected = await store.OpenSnapshotAsync();
            using var actual = new GraphSnapshot(await MemoryGraphView.CopyAsync(expected));
            Assert.Equal(await PortraitAsync(expected), await PortraitAsync(actual));
            await AssertWaitingAsync(actual);
            for (var read = 0; read < 60; read++)
            {
                var wanted = await new RandomReads(expected, seed * 10_000 + round * 100 + read).AnswerAsync(1);
                var given = await new RandomReads(actual, seed * 10_000 + round * 100 + read).AnswerAsync(1);
                Assert.Equal(wanted, given);
            }
        }
    }

    /// <summary>The copy begins every list with one node that no one has stated.</summary>
    private static async Task AssertWaitingAsync(IGraphSnapshot copy)
    {
        var counts = await copy.CountAsync();
        foreach (var info in RelationInfo.All) Assert.Equal((info.Relation, counts.Nodes[info.Owner]), (info.Relation, counts.Waiting[info.Relation]));
    }

    /// <summary>Without the numbers of waiting edges, which the copy makes up; they are held apart.</summary>
    private static async Task<string> PortraitAsync(IGraphSnapshot snapshot) => string.Join(
        '\n', (await GraphPortrait.DrawAsync(snapshot)).Split('\n').Select(line => line.Split(", waiting")[0]));
}
