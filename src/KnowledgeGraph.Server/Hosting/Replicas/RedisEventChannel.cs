using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Redis;
using KnowledgeGraph.Storage.Events;

namespace KnowledgeGraph.Server.Hosting.Replicas;

/// <summary>
/// The channel between the processes that serve one graph, over a channel of Redis. A message is the sender's number (8 bytes), the
/// length of the topic (1 byte), the topic in ASCII, and what was published. Does not own the client. Thread-safe.
/// </summary>
internal sealed class RedisEventChannel : IEventChannel
{
    private const int SenderSize = 8;
    private const int LongestTopic = 100;
    private const int LargestMessage = 64 << 10;

    private readonly LocalEventChannel _local = new();
    private readonly byte[] _sender = RandomNumberGenerator.GetBytes(SenderSize);
    private readonly RedisClient _client;
    private readonly string _name;
    private readonly Action<Exception> _failed;
    private readonly RedisSubscriber _subscriber;

    /// <param name="client">For sending; listening takes a connection of its own.</param>
    /// <param name="name">Of the channel in Redis: the same for all processes of one graph.</param>
    /// <param name="failed">Told why a message did not leave this process.</param>
    public RedisEventChannel(RedisClient client, string name, Action<Exception> failed)
    {
        (_client, _name, _failed) = (client, name, failed);
        _subscriber = new(client.Options, [name], (_, message) => Receive(message), _local.DeliverGap);
    }

    public async ValueTask PublishAsync(string topic, ReadOnlyMemory<byte> message, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(topic.Length, LongestTopic);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(message.Length, LargestMessage);
        await _local.PublishAsync(topic, message, cancellation);
        byte[] packed = [.. _sender, (byte)topic.Length, .. Encoding.ASCII.GetBytes(topic), .. message.Span];
        try
        {
            await _client.ExecuteAsync(RedisCommand.Of("PUBLISH", _name, packed), cancellation);
        }
        catch (RedisException fault)
        {
            // The others notice that Redis was away, and read anew when it is back.
            _failed(fault);
        }
    }

    public IDisposable Subscribe(string topic, Action<ChannelEvent> received, Action missed) => _local.Subscribe(topic, received, missed);

    public ValueTask DisposeAsync() => _subscriber.DisposeAsync();

    /// <summary>Anyone may publish in Redis: what has not the form is not of this program.</summary>
    private void Receive(ReadOnlyMemory<byte> packed)
    {
        if (packed.Length <= SenderSize || packed.Span[..SenderSize].SequenceEqual(_sender)) return;
        var length = packed.Span[SenderSize];
        if (packed.Length < SenderSize + 1 + length) return;
        var topic = Encoding.ASCII.GetString(packed.Span.Slice(SenderSize + 1, length));
        _local.Deliver(topic, new(packed[(SenderSize + 1 + length)..], IsOwn: false));
    }
}
