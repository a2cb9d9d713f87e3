using System.Buffers;
using System.Net.Sockets;
using KnowledgeGraph.Redis.Resp;

namespace KnowledgeGraph.Redis.Connections;

/// <summary>
/// Many callers on one connection: commands go out in the order in which they were handed over, those that wait together in one
/// write; replies come back in the same order. It breaks once and stays broken. Thread-safe.
/// </summary>
internal sealed class RedisPipeline : IAsyncDisposable
{
    private readonly RedisConnection _connection;
    private readonly RedisOptions _options;
    private readonly CancellationTokenSource _closing = new();
    private readonly SemaphoreSlim _written = new(0, 1);

    /// <summary>Guards the next three; the order of requests and of those who wait must be the same.</summary>
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource<RespValue>> _waiting = [];
    private ArrayBufferWriter<byte> _outgoing = new();
    private RedisException? _broken;

    public RedisPipeline(RedisConnection connection, RedisOptions options)
    {
        _connection = connection;
        _options = options;
        _ = WriteLoopAsync();
        _ = ReadLoopAsync();
    }

    public bool IsBroken
    {
        get
        {
            lock (_lock) return _broken is not null;
        }
    }

    /// <summary>Sends commands next to each other, so that none of another caller comes between them.</summary>
    /// <exception cref="RedisException">The connection broke, or too much waits.</exception>
    public async Task<RespValue[]> SendAsync(ReadOnlyMemory<RedisCommand> commands, CancellationToken cancellation)
    {
        var replies = Enqueue(commands.Span);
        try
        {
            var all = Task.WhenAll(replies.Select(static reply => reply.Task));
            return await all.WaitAsync(_options.CommandTimeout, _options.Time, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw Break(RedisErrors.TimedOut(_options));
        }
    }

    public async ValueTask DisposeAsync()
    {
        Break(RedisErrors.Closed());
        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private TaskCompletionSource<RespValue>[] Enqueue(ReadOnlySpan<RedisCommand> commands)
    {
        var replies = new TaskCompletionSource<RespValue>[commands.Length];
        lock (_lock)
        {
            if (_broken is not null) throw new RedisException(_broken.Kind, _broken.Message, _broken);
            if (_waiting.Count + commands.Length > _options.MaxPending) throw RedisErrors.Busy(_options);
            for (var i = 0; i < replies.Length; i++)
            {
                RespWriter.Write(_outgoing, commands[i]);
                _waiting.Enqueue(replies[i] = new(TaskCreationOptions.RunContinuationsAsynchronously));
            }

            if (_written.CurrentCount == 0) _written.Release();
        }

        return replies;
    }

    private async Task WriteLoopAsync()
    {
        var spare = new ArrayBufferWriter<byte>();
        try
        {
            while (true)
            {
                await _written.WaitAsync(_closing.Token).ConfigureAwait(false);
                lock (_lock) (_outgoing, spare) = (spare, _outgoing);
                await _connection.WriteAsync(spare.WrittenMemory, _closing.Token).ConfigureAwait(false);
                // A buffer that one large value made grow is not kept for the small ones.
                if (spare.Capacity > 1 << 20) spare = new();
                else spare.ResetWrittenCount();
            }
        }
        catch (Exception fault) when (IsEnd(fault))
        {
            Break(RedisErrors.Unavailable(_options, fault));
        }
    }

    private async Task ReadLoopAsync()
    {
        try
        {
            while (true)
            {
                var value = await _connection.ReceiveAsync(_closing.Token).ConfigureAwait(false);
                if (value.Type == RespType.Push) continue;
                TaskCompletionSource<RespValue>? reply;
                lock (_lock)
                {
                    if (!_waiting.TryDequeue(out reply)) throw RedisErrors.Malformed("a reply that nobody asked for");
                }

                reply.SetResult(value);
            }
        }
        catch (RedisException fault)
        {
            Break(fault);
        }
        catch (Exception fault) when (IsEnd(fault))
        {
            Break(RedisErrors.Unavailable(_options, fault));
        }
    }

    private static bool IsEnd(Exception fault) =>
        fault is IOException or SocketException or ObjectDisposedException or OperationCanceledException;

    private RedisException Break(RedisException fault)
    {
        TaskCompletionSource<RespValue>[] waiting;
        lock (_lock)
        {
            if (_broken is not null) return fault;
            _broken = fault;
            waiting = [.. _waiting];
            _waiting.Clear();
        }

        _closing.Cancel();
        foreach (var reply in waiting)
        {
            reply.TrySetException(new RedisException(fault.Kind, fault.Message, fault));
            // Whoever stopped waiting does not look at it.
            _ = reply.Task.Exception;
        }

        return fault;
    }
}
