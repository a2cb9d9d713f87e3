using KnowledgeGraph.Redis.Connections;
using KnowledgeGraph.Redis.Resp;

namespace KnowledgeGraph.Redis;

/// <summary>
/// Listens to channels over a connection of its own, and again after a loss. Redis forgets what is published while nobody listens, so
/// the listener is told when a gap is over. Handlers run one after another, on no thread of the caller's.
/// </summary>
public sealed class RedisSubscriber : IAsyncDisposable
{
    private readonly RedisOptions _options;
    private readonly string[] _channels;
    private readonly Action<string, ReadOnlyMemory<byte>> _received;
    private readonly Action _listening;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _running;

    /// <param name="options">Where to listen.</param>
    /// <param name="channels">Names of the channels, one at least.</param>
    /// <param name="received">Gets channel and message. Must not throw.</param>
    /// <param name="listening">Called whenever listening begins, the first time too: what was published before is unknown.</param>
    public RedisSubscriber(
        RedisOptions options, IReadOnlyList<string> channels, Action<string, ReadOnlyMemory<byte>> received, Action listening)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(channels);
        ArgumentOutOfRangeException.ThrowIfZero(channels.Count);
        (_options, _channels, _received, _listening) = (options, [.. channels], received, listening);
        _running = Task.Run(RunAsync, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _closing.Dispose();
    }

    private async Task RunAsync()
    {
        var pauses = new BackOff(_options);
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(pauses).ConfigureAwait(false);
            }
            catch (Exception fault) when (RedisClient.IsPassing(fault))
            {
                if (_closing.IsCancellationRequested) return;
                await Task.Delay(pauses.Next(), _options.Time, _closing.Token).ConfigureAwait(false);
            }
        }
    }

    private async Task ListenAsync(BackOff pauses)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token);
        limit.CancelAfter(_options.ConnectTimeout);
        await using var connection = await RedisConnection.OpenAsync(_options, limit.Token).ConfigureAwait(false);
        var subscribe = RedisCommand.Of("SUBSCRIBE", [.. _channels.Select(name => (RedisArgument)name)]);
        await connection.SendAsync(subscribe, limit.Token).ConfigureAwait(false);
        for (var confirmed = 0; confirmed < _channels.Length;)
        {
            var value = await connection.ReceiveAsync(limit.Token).ConfigureAwait(false);
            if (value.Type == RespType.Error) throw RedisErrors.Refused(value);
            if (KindOf(value) == "subscribe") confirmed++;
            else Deliver(value);
        }

        pauses.Reset();
        _listening();
        while (true) Deliver(await NextAsync(connection).ConfigureAwait(false));
    }

    /// <summary>A connection that stays silent is asked for a sign of life; one that gives none is gone.</summary>
    private async Task<RespValue> NextAsync(RedisConnection connection)
    {
        var next = connection.ReceiveAsync(_closing.Token).AsTask();
        try
        {
            return await next.WaitAsync(_options.ListenerPing, _options.Time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            await connection.SendAsync(RedisCommand.Of("PING"), _closing.Token).ConfigureAwait(false);
        }

        try
        {
            return await next.WaitAsync(_options.CommandTimeout + _options.ListenerPing, _options.Time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw RedisErrors.TimedOut(_options);
        }
    }

    private void Deliver(RespValue value)
    {
        if (value.Items is [_, var channel, var message] && KindOf(value) == "message") _received(channel.AsText(), message.Bytes);
    }

    /// <summary>RESP2 sends what is published as an array, RESP3 as a push.</summary>
    private static string KindOf(RespValue value) => value.Items is [var kind, ..] ? kind.AsText() : "";
}
