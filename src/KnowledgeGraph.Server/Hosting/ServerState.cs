using KnowledgeGraph.Api.Analysis;
using KnowledgeGraph.GraphQL.Http;
using KnowledgeGraph.Server.Hosting.Replicas;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Embedded;
using KnowledgeGraph.Storage.Events;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// Where the server stands and the graph that it serves. The host moves it along, requests read it; safe from any thread.
/// </summary>
internal sealed class ServerState
{
    private static readonly TimeSpan StartingPause = TimeSpan.FromSeconds(1);

    private volatile ServerPhase _phase;
    private volatile IGraphStore? _store;
    private EmbeddedGraphStore? _folder;

    public ServerPhase Phase => _phase;

    /// <summary>What paths, communities and rankings run on; null until the graph is open.</summary>
    public AnalysisService? Analysis { get; private set; }

    /// <summary>Looks for changes of others; null until the graph is open.</summary>
    public GraphRefresher? Refresher { get; private set; }

    /// <summary>What is written, through this process or another one; null until the graph is open.</summary>
    public IGraphEvents? Events { get; private set; }

    /// <summary>
    /// The store below all others, where it can name the state of its data; null for a folder, and until the graph is open.
    /// </summary>
    public ISharedGraphStore? Shared { get; private set; }

    /// <summary>Why the graph answers more slowly than it could; null if it does not, and until it is open.</summary>
    public string? Degradation => _folder?.MergeFault;

    /// <param name="store">What requests read and write.</param>
    /// <param name="analysis">What paths, communities and rankings run on.</param>
    /// <param name="refresher">Looks for changes of others.</param>
    /// <param name="events">Tells what writes changed.</param>
    /// <param name="beneath">The store below all others.</param>
    public void Open(IGraphStore store, AnalysisService analysis, GraphRefresher refresher, IGraphEvents events, IGraphStore beneath)
    {
        (Analysis, Refresher, Events, Shared) = (analysis, refresher, events, beneath as ISharedGraphStore);
        _folder = (beneath is ReadOnlyStore closed ? closed.Beneath : beneath) as EmbeddedGraphStore;
        _store = store;
        _phase = ServerPhase.Ready;
    }

    /// <summary>Requests that come meanwhile on connections that are open already are still answered.</summary>
    public void Stop() => _phase = ServerPhase.Stopping;

    /// <exception cref="ServiceUnavailableException">The graph is not open yet.</exception>
    public IGraphStore Store =>
        _store ?? throw new ServiceUnavailableException(
            "The server is starting: its graph is not open yet. Try again in a moment.", StartingPause);
}
