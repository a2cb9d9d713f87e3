using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>An embedded store in a folder that is removed with it.</summary>
internal sealed class TemporaryStore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-contract-");

    public IGraphStore Open() => EmbeddedGraphStore.Open(_folder.FullName, new EmbeddedStoreOptions());

    /// <summary>Closes the store and opens what it left in the folder.</summary>
    public async ValueTask<IGraphStore> ReopenAsync(IGraphStore store)
    {
        await store.DisposeAsync();
        return Open();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
