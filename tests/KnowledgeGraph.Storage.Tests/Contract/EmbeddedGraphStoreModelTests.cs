using KnowledgeGraph.Storage.Embedded;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>Random batches, reads and reopenings of the embedded store against the reference.</summary>
public sealed class EmbeddedGraphStoreModelTests : GraphStoreModelTests, IDisposable
{
    private readonly TemporaryStore _folder = new(new EmbeddedStoreOptions());

    public void Dispose() => _folder.Dispose();

    protected override ValueTask<IGraphStore> OpenEmptyAsync() => new(_folder.Open());

    protected override ValueTask<IGraphStore> ReopenAsync(IGraphStore store) => _folder.ReopenAsync(store);
}
