namespace KnowledgeGraph.Storage.Events;

/// <summary>Tells what is written to a graph, through whichever of the processes that serve it. Thread-safe.</summary>
public interface IGraphEvents
{
    /// <summary>Listens until the result is disposed.</summary>
    /// <param name="changed">
    /// Gets each change once; changes made at the same time may come in any order. Called on the writer's path: it must be quick and must
    /// not throw.
    /// </param>
    /// <param name="missed">Called when changes made through other processes may have been lost: whatever rests on them must be read anew.</param>
    IDisposable Subscribe(Action<GraphChange> changed, Action missed);
}
