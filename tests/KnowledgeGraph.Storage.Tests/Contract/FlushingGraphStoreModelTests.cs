using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>Random batches, reads and reopenings against the reference while flushes and merges never cease.</summary>
public sealed class FlushingGraphStoreModelTests : GraphStoreModelTests, IDisposable
{
    private readonly TemporaryStore _folder = new(TemporaryStore.Flushing);

    public void Dispose() => _folder.Dispose();

    protected override ValueTask<IGraphStore> OpenEmptyAsync() => new(_folder.Open());

    protected override ValueTask<IGraphStore> ReopenAsync(IGraphStore store) => _folder.ReopenAsync(store);
}
