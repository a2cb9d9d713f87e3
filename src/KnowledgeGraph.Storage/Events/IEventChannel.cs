namespace KnowledgeGraph.Storage.Events;

/// <summary>
/// Carries short messages between the parts of a program and, where the host connects them, between the processes that serve one
/// graph. Each message reaches every listener of its topic at most once; none is kept for listeners that come later. Thread-safe.
/// </summary>
public interface IEventChannel : IAsyncDisposable
{
    /// <summary>
    /// Hands a message to the listeners of this process before the task ends, and sends it to other processes. Where those cannot be
    /// reached they are told of a gap later, so that is no fault of the caller's.
    /// </summary>
    /// <param name="topic">At most 100 ASCII characters.</param>
    /// <param name="message">At most 64 KiB; must not be written to afterwards.</param>
    /// <param name="cancellation">Ends the wait for sending.</param>
    ValueTask PublishAsync(string topic, ReadOnlyMemory<byte> message, CancellationToken cancellation = default);

    /// <summary>Listens until the result is disposed.</summary>
    /// <param name="topic">Whose messages.</param>
    /// <param name="received">Called on the publisher's path, one message after another: it must be quick and must not throw.</param>
    /// <param name="missed">Called when messages of other processes may have been lost: whatever rests on them must be read anew.</param>
    IDisposable Subscribe(string topic, Action<ChannelEvent> received, Action missed);
}
