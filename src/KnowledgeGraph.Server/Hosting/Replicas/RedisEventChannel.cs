using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Redis;
using KnowledgeGraph.Storage.Events;

namespace KnowledgeGraph.Server.Hosting.Replicas;

/// <summary>
/// The channel between the processes that serve one graph, over a channel of Redis. A message is the sender's number (8 bytes), the
/// length of the topic (1 byte), the topic in ASCII, and what was published; one without a topic says that messages of the sender were
/// lost. Does not own the client. Thread-safe.
/// </summary>
internal sealed class RedisEventChannel : IEventChannel
{
    private const int SenderSize = 8;
    private const int LongestTopic = 100;
    private const int LargestMessage = 64 << 10;

    /// <summary>Between attempts to tell the others of a loss.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly LocalEventChannel _local = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly byte[] _sender = RandomNumberGenerator.GetBytes(SenderSize);
    private readonly RedisClient _client;
    private readonly string _name;
    private readonly Action<Exception> _failed;
    private readonly RedisSubscriber _subscriber;
    private Task _telling = Task.CompletedTask;
    private int _isTelling;

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
        ArgumentException.ThrowIfNullOrEmpty(topic);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(topic.Length, LongestTopic);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(message.Length, LargestMessage);
        await _local.PublishAsync(topic, message, cancellation);
        try
        {
            await SendAsync(topic, message, cancellation);
        }
        catch (RedisException fault)
        {
            // Others whose connection held, or who were back sooner, have not noticed.
            if (Interlocked.Exchange(ref _isTelling, 1) == 0) _telling = TellOfLossAsync();
            _failed(fault);
        }
    }

    public IDisposable Subscribe(string topic, Action<ChannelEvent> received, Action missed) => _local.Subscribe(topic, received, missed);

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _telling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _subscriber.DisposeAsync();
        _closing.Dispose();
    }

    private async Task SendAsync(string topic, ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        byte[] packed = [.. _sender, (byte)topic.Length, .. Encoding.ASCII.GetBytes(topic), .. message.Span];
        await _client.ExecuteAsync(RedisCommand.Of("PUBLISH", _name, packed), cancellation);
    }

    /// <summary>Until they are told, or somebody else has begun to tell them.</summary>
    private async Task TellOfLossAsync()
    {
        do
        {
            await Task.Delay(Pause, _client.Options.Time, _closing.Token);
            // What is lost from here on is told by the next.
            Interlocked.Exchange(ref _isTelling, 0);
            try
            {
                await SendAsync("", default, _closing.Token);
                return;
            }
            catch (RedisException)
            {
                // The caller who lost a message has told why.
            }
        }
        while (Interlocked.Exchange(ref _isTelling, 1) == 0);
    }

    /// <summary>Anyone may publish in Redis: what has not the form is not of this program.</summary>
    private void Receive(ReadOnlyMemory<byte> packed)
    {
        if (packed.Length <= SenderSize || packed.Span[..SenderSize].SequenceEqual(_sender)) return;
        var length = packed.Span[SenderSize];
        if (packed.Length < SenderSize + 1 + length) return;
        if (length == 0)
        {
            _local.DeliverGap();
            return;
        }

        var topic = Encoding.ASCII.GetString(packed.Span.Slice(SenderSize + 1, length));
        _local.Deliver(topic, new(packed[(SenderSize + 1 + length)..], IsOwn: false));
    }
}
