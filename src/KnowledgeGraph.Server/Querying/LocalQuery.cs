using System.Buffers;
using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Api;
using KnowledgeGraph.Api.Analysis;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.Analysing;

namespace KnowledgeGraph.Server.Querying;

/// <summary>Runs a query in process, on a data folder.</summary>
internal static class LocalQuery
{
    /// <summary>Whoever asks on the own machine would rather wait for a large graph to be read than ask again.</summary>
    private static readonly AnalysisOptions Patient = AnalysisOptions.Default with
    {
        StartPatience = TimeSpan.FromMinutes(10),
        CatchUpPatience = TimeSpan.FromMinutes(10),
    };

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
        await using var topologies = new TopologyHost(
            store, new TopologyHostOptions { Path = Path.Combine(folder, AnalysisSession.TopologyFile), Message = messages });
        var observed = new ObservedStore(store, topologies);
        var api = ScholarlyApi.Create(observed, analysis: new AnalysisService(topologies, Patient));
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
