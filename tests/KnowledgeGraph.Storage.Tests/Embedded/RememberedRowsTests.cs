using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Storage.Tests.Embedded;

/// <summary>A view remembers the batches of nodes that it found last: nobody may see that but by the time it takes.</summary>
public sealed class RememberedRowsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ReadKeys_OtherNodesInTheSameArray_GivesTheKeysOfTheOthers()
    {
        await using var store = await SampleBatches.WritePairsAsync(_folder.Path, 3);
        using var snapshot = await store.OpenSnapshotAsync();
        var first = await FindAsync(snapshot, "a0", "a1");
        var second = await FindAsync(snapshot, "a1", "a2");
        var nodes = first.ToArray();
        Assert.Equal("local:a0", (await snapshot.ReadKeysAsync(nodes)).GetString(0));
        second.CopyTo(nodes, 0);
        Assert.Equal("local:a1", (await snapshot.ReadKeysAsync(nodes)).GetString(0));
        Assert.Equal("First 2", ((TextColumn)(await snapshot.ReadAsync(nodes, new[] { NodeProperty.Name }))[0]).GetString(1));
    }

    [Fact]
    public async Task ReadKeys_AfterManyBatches_StillFindsEachOfThem()
    {
        await using var store = await SampleBatches.WritePairsAsync(_folder.Path, 12);
        await store.CompactAsync();
        using var snapshot = await store.OpenSnapshotAsync();
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 12; i++)
            {
                var nodes = await FindAsync(snapshot, $"a{i}", $"b{i}");
                var keys = await snapshot.ReadKeysAsync(nodes);
                Assert.Equal(($"local:a{i}", $"local:b{i}"), (keys.GetString(0), keys.GetString(1)));
            }
        }
    }

    [Fact]
    public async Task ReadKeys_NodeThatWasDeletedSince_IsRefusedByTheNewerSnapshotOnly()
    {
        await using var store = await SampleBatches.WritePairsAsync(_folder.Path, 1);
        using var before = await store.OpenSnapshotAsync();
        var nodes = await FindAsync(before, "b0");
        Assert.Equal("local:b0", (await before.ReadKeysAsync(nodes)).GetString(0));
        GraphBatch deletion = new("test");
        deletion.Deletions.Add(new NodeReference(NodeKind.Paper, SampleBatches.Id("b0")));
        await store.WriteAsync(deletion);
        using var after = await store.OpenSnapshotAsync();
        var fault = await Assert.ThrowsAsync<StoreException>(async () => await after.ReadKeysAsync(nodes));
        Assert.Equal(StoreFault.Invalid, fault.Fault);
        Assert.Equal("local:b0", (await before.ReadKeysAsync(nodes)).GetString(0));
    }

    [Fact]
    public async Task Texts_OfADisposedSnapshot_AreRefusedHoweverLongAgoTheirBatchWasRead()
    {
        await using var store = await SampleBatches.WritePairsAsync(_folder.Path, 12);
        await store.CompactAsync();
        var snapshot = await store.OpenSnapshotAsync();
        List<TextColumn> columns = [];
        for (var i = 0; i < 12; i++)
        {
            var nodes = await FindAsync(snapshot, $"a{i}");
            columns.Add(await snapshot.ReadKeysAsync(nodes));
            columns.Add((TextColumn)(await snapshot.ReadAsync(nodes, new[] { NodeProperty.Name }))[0]);
        }

        Assert.Equal("local:a0", columns[0].GetString(0));
        snapshot.Dispose();
        Assert.All(columns, column => Assert.Throws<ObjectDisposedException>(() => column.GetString(0)));
    }

    private static async Task<NodeId[]> FindAsync(IGraphSnapshot snapshot, params string[] ids)
    {
        NodeReference[] references = [.. ids.Select(id => new NodeReference(NodeKind.Paper, SampleBatches.Id(id)))];
        var found = new NodeId[references.Length];
        await snapshot.FindAsync(references, found);
        return found;
    }
}
