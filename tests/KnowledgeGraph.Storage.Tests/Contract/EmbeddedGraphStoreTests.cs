using KnowledgeGraph.Storage.Embedded;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>The contract holds for the embedded store, each test in a folder of its own.</summary>
public sealed class EmbeddedGraphStoreTests : GraphStoreContract
{
    private readonly TemporaryStore _folder = new(new EmbeddedStoreOptions());

    protected override ValueTask<IGraphStore> OpenEmptyAsync() => new(_folder.Open());

    protected override ValueTask<IGraphStore> ReopenAsync(IGraphStore store) => _folder.ReopenAsync(store);

    protected override ValueTask CleanUpAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
