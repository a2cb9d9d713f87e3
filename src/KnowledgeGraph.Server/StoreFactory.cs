using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Server;

/// <summary>Opens the store that a command line names.</summary>
internal static class StoreFactory
{
    /// <exception cref="StoreException">The folder holds no graph, or its files are damaged.</exception>
    public static IGraphStore OpenForReading(string folder, Action<string> messages) => Open(folder, isReadOnly: true, messages);

    /// <exception cref="StoreException">Another process writes to the folder, or its files are damaged.</exception>
    public static IGraphStore OpenForWriting(string folder, Action<string> messages) => Open(folder, isReadOnly: false, messages);

    private static EmbeddedGraphStore Open(string folder, bool isReadOnly, Action<string> messages) =>
        EmbeddedGraphStore.Open(folder, new EmbeddedStoreOptions { ReadOnly = isReadOnly, Message = messages });
}
