using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>The contract holds for the embedded store when every batch moves to a segment and segments are merged all the time.</summary>
public sealed class FlushingGraphStoreTests : GraphStoreContract
{
    private readonly TemporaryStore _folder = new(TemporaryStore.Flushing);

    protected override ValueTask<IGraphStore> OpenEmptyAsync() => new(_folder.Open());

    protected override ValueTask<IGraphStore> ReopenAsync(IGraphStore store) => _folder.ReopenAsync(store);

    protected override ValueTask CleanUpAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
