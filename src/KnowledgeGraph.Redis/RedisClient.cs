using System.Net.Sockets;
using System.Security.Authentication;
using KnowledgeGraph.Redis.Connections;
using KnowledgeGraph.Redis.Resp;

namespace KnowledgeGraph.Redis;

/// <summary>
/// A client of one Redis server over one connection that all callers share. Connects when it is first used, and again in the
/// background after a loss; meanwhile commands fail at once instead of waiting. Nothing is sent twice. Thread-safe.
/// </summary>
public sealed class RedisClient(RedisOptions options) : IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _lock = new();
    private RedisPipeline? _pipeline;
    private Task<RedisPipeline>? _connecting;
    private RedisException? _lastFault;

    public RedisOptions Options { get; } = options;

    /// <summary>Sends a command and waits for its reply, among those of other callers.</summary>
    /// <exception cref="RedisException">The server is away, late or refused the command.</exception>
    public async Task<RespValue> ExecuteAsync(RedisCommand command, CancellationToken cancellation = default) =>
        Accept((await SendAsync(new[] { command }, cancellation).ConfigureAwait(false))[0]);

    /// <summary>Runs commands as one transaction: all or none, and nothing of others in between.</summary>
    /// <returns>The replies in order.</returns>
    /// <exception cref="RedisException">The server is away, late or refused a command.</exception>
    public async Task<RespValue[]> TransactAsync(IReadOnlyList<RedisCommand> commands, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(commands);
        RedisCommand[] all = [RedisCommand.Of("MULTI"), .. commands, RedisCommand.Of("EXEC")];
        var replies = await SendAsync(all, cancellation).ConfigureAwait(false);
        foreach (var reply in replies) Accept(reply);
        var results = replies[^1].Items;
        foreach (var result in results) Accept(result);
        return results;
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        Task<RedisPipeline>? connecting;
        lock (_lock) connecting = _connecting;
        if (connecting is not null) await ((Task)connecting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_pipeline is not null) await _pipeline.DisposeAsync().ConfigureAwait(false);
    }

    private static RespValue Accept(RespValue reply) => reply.Type == RespType.Error ? throw RedisErrors.Refused(reply) : reply;

    private async Task<RespValue[]> SendAsync(ReadOnlyMemory<RedisCommand> commands, CancellationToken cancellation)
    {
        var pipeline = Usable() ?? await ConnectAsync(cancellation).ConfigureAwait(false);
        return await pipeline.SendAsync(commands, cancellation).ConfigureAwait(false);
    }

    private RedisPipeline? Usable() => _pipeline is { IsBroken: false } pipeline ? pipeline : null;

    /// <summary>Only the first connection is waited for: later, a caller is told at once that the server is away.</summary>
    private async Task<RedisPipeline> ConnectAsync(CancellationToken cancellation)
    {
        Task<RedisPipeline> connecting;
        RedisException? lastFault;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
            if (Usable() is { } pipeline) return pipeline;
            if (_pipeline is not null) _lastFault ??= RedisErrors.Closed();
            if (_connecting is null || _connecting.IsCompleted) _connecting = Task.Run(ConnectUntilDoneAsync, CancellationToken.None);
            (connecting, lastFault) = (_connecting, _lastFault);
        }

        if (lastFault is not null) throw RedisErrors.Unavailable(Options, lastFault);
        try
        {
            return await connecting.WaitAsync(Options.ConnectTimeout, Options.Time, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is TimeoutException or RedisException)
        {
            throw RedisErrors.Unavailable(Options, fault);
        }
    }

    private async Task<RedisPipeline> ConnectUntilDoneAsync()
    {
        var pauses = new BackOff(Options);
        while (true)
        {
            try
            {
                var pipeline = await OpenAsync().ConfigureAwait(false);
                lock (_lock) (_pipeline, _lastFault) = (pipeline, null);
                return pipeline;
            }
            catch (Exception fault) when (IsPassing(fault) && !_closing.IsCancellationRequested)
            {
                lock (_lock) _lastFault = RedisErrors.Unavailable(Options, fault);
                await Task.Delay(pauses.Next(), Options.Time, _closing.Token).ConfigureAwait(false);
            }
        }
    }

    private async Task<RedisPipeline> OpenAsync()
    {
        if (_pipeline is not null) await _pipeline.DisposeAsync().ConfigureAwait(false);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token);
        limit.CancelAfter(Options.ConnectTimeout);
        return new(await RedisConnection.OpenAsync(Options, limit.Token).ConfigureAwait(false), Options);
    }

    /// <summary>Whatever may be otherwise the next time, wrong credentials included: they can be set right at the server.</summary>
    internal static bool IsPassing(Exception fault) =>
        fault is IOException or SocketException or OperationCanceledException or RedisException or AuthenticationException;
}
