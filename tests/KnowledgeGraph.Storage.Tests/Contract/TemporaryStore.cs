using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>An embedded store in a folder that is removed with it.</summary>
internal sealed class TemporaryStore(EmbeddedStoreOptions options) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-contract-");

    /// <summary>Options under which every batch is flushed to a segment of its own, so that flushes and merges never cease.</summary>
    public static EmbeddedStoreOptions Flushing { get; } = new() { OverlayBudget = 1 };

    public IGraphStore Open() => EmbeddedGraphStore.Open(_folder.FullName, options);

    /// <summary>Closes the store and opens what it left in the folder.</summary>
    public async ValueTask<IGraphStore> ReopenAsync(IGraphStore store)
    {
        await store.DisposeAsync();
        return Open();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
