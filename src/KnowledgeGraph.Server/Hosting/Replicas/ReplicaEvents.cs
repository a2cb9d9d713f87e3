using KnowledgeGraph.Storage.Events;

namespace KnowledgeGraph.Server.Hosting.Replicas;

/// <summary>Changes of a graph from the channel between its processes. Who is told of one reads what was written. Thread-safe.</summary>
/// <param name="channel">Where the processes tell each other.</param>
/// <param name="seen">Of this process's store.</param>
internal sealed class ReplicaEvents(IEventChannel channel, SeenWrites seen) : IGraphEvents
{
    public IDisposable Subscribe(Action<GraphChange> changed, Action missed) => channel.Subscribe(
        DataChange.Topic,
        published =>
        {
            if (DataChange.Parse(published.Message) is not { } told) return;
            if (!published.IsOwn) seen.See(told);
            if (told.Change is { } change) changed(change);
        },
        missed);
}
