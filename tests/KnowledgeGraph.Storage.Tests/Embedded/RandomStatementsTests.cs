using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded;
using KnowledgeGraph.Storage.Views;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Storage.Tests.Embedded;

/// <summary>Random batches, also after reopening: what is stated, and both ends of every relation, agree with the reference.</summary>
public sealed class RandomStatementsTests
{
    [Theory]
    [InlineData(11, 1L << 20, 1L << 20)]
    [InlineData(12, 1L << 20, 1)]
    [InlineData(13, 1, 1L << 20)]
    [InlineData(14, 1, 1)]
    [InlineData(15, 5_000, 1L << 20)]
    public async Task RandomBatches_Applied_StateWhatTheReferenceStates(int seed, long overlayBudget, long idCacheBudget)
    {
        using var folder = new TemporaryFolder();
        await using var reference = new ReferenceGraphStore();
        var batches = new RandomGraphBatches(seed);
        for (var round = 0; round < 4; round++)
        {
            await using var store = EmbeddedGraphStore.Open(folder.Path, new() { OverlayBudget = overlayBudget, IdCacheBudget = idCacheBudget });
            await AssertSameAsync(reference, store, $"seed {seed}, round {round}, reopened");
            for (var i = 0; i < 60; i++)
            {
                if (i % 25 == 24) await store.CompactAsync();
                var batch = batches.Next();
                Assert.Equal(await reference.WriteAsync(batch), await store.WriteAsync(batch));
                await AssertSameAsync(reference, store, $"seed {seed}, round {round}, batch {i}");
            }
        }
    }

    private static async Task AssertSameAsync(ReferenceGraphStore reference, EmbeddedGraphStore store, string where)
    {
        using var snapshot = await reference.OpenSnapshotAsync();
        using var view = store.OpenView();
        var expected = new List<string>();
        await foreach (var said in snapshot.StreamStatementsAsync()) expected.Add(Line(said));
        var actual = (from kind in GraphPortrait.Kinds
                      from ordinal in Enumerable.Range(0, view.Bound(kind))
                      from said in view.Statements(kind, ordinal)
                      select Line(said)).ToList();
        Assert.True(
            expected.Order().SequenceEqual(actual.Order()),
            $"{where}:\nmissing {string.Join('\n', expected.Except(actual))}\nextra {string.Join('\n', actual.Except(expected))}");
        foreach (var info in RelationInfo.All) await AssertSameAsync(snapshot, view, info, where);
    }

    private static async Task AssertSameAsync(IGraphSnapshot snapshot, IGraphView view, RelationInfo info, string where)
    {
        var expected = new List<string>();
        await foreach (var chunk in snapshot.StreamEdgesAsync(info.Relation))
        {
            var owners = await snapshot.ReadKeysAsync(chunk.Owners);
            var targets = await snapshot.ReadKeysAsync(chunk.Targets);
            for (var i = 0; i < owners.Count; i++) expected.Add($"{owners.GetString(i)} {targets.GetString(i)}");
        }

        Assert.True(expected.Order().SequenceEqual(Forward(view, info).Order()), $"{where}: {info.Relation} forward");
        Assert.True(expected.Order().SequenceEqual(Backward(view, info).Order()), $"{where}: {info.Relation} backward");
    }

    private static List<string> Forward(IGraphView view, RelationInfo info)
    {
        var pairs = new List<string>();
        for (var owner = 0; owner < view.Bound(info.Owner); owner++)
        {
            foreach (var target in view.Targets(info.Relation, owner)) AddPair(pairs, view, info, owner, target);
        }

        return pairs;
    }

    private static List<string> Backward(IGraphView view, RelationInfo info)
    {
        int[] scratch = [];
        var pairs = new List<string>();
        for (var target = 0; target < view.Bound(info.Target); target++)
        {
            foreach (var owner in view.Owners(info.Relation, target, ref scratch)) AddPair(pairs, view, info, owner, target);
        }

        return pairs;
    }

    private static void AddPair(List<string> pairs, IGraphView view, RelationInfo info, int owner, int target)
    {
        if (view.IsVisible(info.Target, target))
            pairs.Add($"{view.Ids(info.Owner, owner)[0]} {view.Ids(info.Target, target)[0]}");
    }

    /// <summary>Without relations: a statement may name a merged target by either id. Relations are compared as pairs of keys.</summary>
    private static string Line(SourcedStatement said)
    {
        var properties = said.Statement.Properties.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value}");
        return $"{said.Source}|{string.Join(",", said.Statement.Ids)}|{string.Join(";", properties)}";
    }
}
