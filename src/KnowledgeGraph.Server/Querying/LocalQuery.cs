using System.Buffers;
using KnowledgeGraph.Api;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Server.Querying;

/// <summary>Runs a query in process, on a data folder.</summary>
internal static class LocalQuery
{
    /// <param name="folder">Holds the graph.</param>
    /// <param name="mayWrite">Takes the folder's lock and lets mutations through. Whoever may write the files needs no key.</param>
    /// <param name="document">What to ask.</param>
    /// <param name="messages">Takes what the store has to say.</param>
    /// <param name="cancellation">Fires when the user stops the command.</param>
    /// <exception cref="Storage.StoreException">The folder holds no graph, is damaged, or another process writes it.</exception>
    public static async Task<ReadOnlyMemory<byte>> RunAsync(
        string folder, bool mayWrite, QueryDocument document, Action<string> messages, CancellationToken cancellation)
    {
        await using var store = mayWrite ? StoreFactory.OpenForWriting(folder, messages) : StoreFactory.OpenForReading(folder, messages);
        var api = ScholarlyApi.Create(store);
        using var state = await api.OpenRequestAsync(mayWrite, cancellation);
        var response = new ArrayBufferWriter<byte>();
        var request = new GraphQLRequest
        {
            Query = document.Text,
            OperationName = document.Operation,
            Variables = document.Variables,
            State = state,
        };
        await api.Executor.ExecuteAsync(request, response, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return response.WrittenMemory;
    }
}
