using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Server.Tests.Hosting;

public sealed class ReadOnlyStoreTests
{
    [Fact]
    public async Task Store_ThatCouldWrite_ReadsButTakesNoWrites()
    {
        var folder = Directory.CreateTempSubdirectory("kg-server-").FullName;
        try
        {
            var writable = EmbeddedGraphStore.Open(folder);
            await writable.WriteAsync(Batch("first"));
            await using var store = new ReadOnlyStore(writable);

            var fault = await Assert.ThrowsAsync<StoreException>(async () => await store.WriteAsync(Batch("second")));

            Assert.Equal(StoreFault.ReadOnly, fault.Fault);
            using var snapshot = await store.OpenSnapshotAsync();
            Assert.Equal(1, (await snapshot.CountAsync()).Nodes[NodeKind.Paper]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static GraphBatch Batch(string title)
    {
        var batch = new GraphBatch("test");
        batch.Add(new NodeStatement(NodeKind.Paper, new ExternalId(IdScheme.Local, title))).Set(NodeProperty.Name, title);
        return batch;
    }
}
