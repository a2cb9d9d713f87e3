using System.Collections.Immutable;

namespace KnowledgeGraph.Storage.Events;

/// <summary>The channel of a single process, and that part of every other channel which reaches its listeners. Thread-safe.</summary>
public sealed class LocalEventChannel : IEventChannel
{
    private ImmutableList<Listener> _listeners = [];

    public ValueTask PublishAsync(string topic, ReadOnlyMemory<byte> message, CancellationToken cancellation = default)
    {
        Deliver(topic, new(message, IsOwn: true));
        return ValueTask.CompletedTask;
    }

    public IDisposable Subscribe(string topic, Action<ChannelEvent> received, Action missed)
    {
        var listener = new Listener(this, topic, received, missed);
        ImmutableInterlocked.Update(ref _listeners, listeners => listeners.Add(listener));
        return listener;
    }

    /// <summary>Hands over a message that came from outside.</summary>
    public void Deliver(string topic, ChannelEvent published)
    {
        foreach (var listener in _listeners)
        {
            if (listener.Topic == topic) listener.Received(published);
        }
    }

    /// <summary>Tells every listener that messages of other processes may have been lost.</summary>
    public void DeliverGap()
    {
        foreach (var listener in _listeners) listener.Missed();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Listener(LocalEventChannel channel, string topic, Action<ChannelEvent> received, Action missed) : IDisposable
    {
        public string Topic => topic;

        public Action<ChannelEvent> Received => received;

        public Action Missed => missed;

        public void Dispose() => ImmutableInterlocked.Update(ref channel._listeners, listeners => listeners.Remove(this));
    }
}
