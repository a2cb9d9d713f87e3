using System.Buffers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using KnowledgeGraph.Redis.Resp;

namespace KnowledgeGraph.Redis.Connections;

/// <summary>
/// One conversation with a server, greeted and ready. One thread may write while another reads. Faults of the network come as
/// <see cref="IOException"/> and <see cref="SocketException"/>; whoever uses it puts them into words.
/// </summary>
internal sealed class RedisConnection : IAsyncDisposable
{
    private const int FirstBuffer = 16 << 10;

    private readonly Stream _stream;
    private readonly int _maxReplyBytes;
    private byte[] _buffer = new byte[FirstBuffer];
    private int _start;
    private int _end;

    /// <param name="stream">Taken over.</param>
    /// <param name="maxReplyBytes">Bound on a reply.</param>
    internal RedisConnection(Stream stream, int maxReplyBytes)
    {
        _stream = stream;
        _maxReplyBytes = maxReplyBytes;
    }

    /// <exception cref="RedisException">The server refused the credentials or the database.</exception>
    public static async Task<RedisConnection> OpenAsync(RedisOptions options, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Stream? stream = null;
        try
        {
            await socket.ConnectAsync(options.Host, options.Port, cancellation).ConfigureAwait(false);
            stream = new NetworkStream(socket, ownsSocket: true);
            if (options.UsesTls) stream = await SecureAsync(stream, options, cancellation).ConfigureAwait(false);
            var connection = new RedisConnection(stream, options.MaxReplyBytes);
            await connection.GreetAsync(options, cancellation).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            if (stream is not null) await stream.DisposeAsync().ConfigureAwait(false);
            socket.Dispose();
            throw;
        }
    }

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation) => _stream.WriteAsync(bytes, cancellation);

    public ValueTask SendAsync(RedisCommand command, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>();
        RespWriter.Write(buffer, command);
        return _stream.WriteAsync(buffer.WrittenMemory, cancellation);
    }

    /// <summary>Waits for the next value.</summary>
    /// <exception cref="RedisException">What came is no reply.</exception>
    public async ValueTask<RespValue> ReceiveAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (TryTake(out var value, out var wanted)) return value;
            await FillAsync(wanted, cancellation).ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    /// <summary>Takes a value that is here already, so that a batch of replies costs one read.</summary>
    public bool TryTake(out RespValue value, out int wanted)
    {
        value = default;
        wanted = 1;
        if (_end == _start) return false;
        var reader = new RespReader(_buffer.AsSpan(_start, _end - _start), _maxReplyBytes);
        if (reader.TryRead(out value))
        {
            _start += reader.Consumed;
            return true;
        }

        wanted = reader.Wanted;
        return false;
    }

    public async ValueTask FillAsync(int wanted, CancellationToken cancellation)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        // A reply whose beginning promises much gets its memory as the bytes arrive.
        if (_end == _buffer.Length) Array.Resize(ref _buffer, checked(2 * _buffer.Length));
        do
        {
            if (_end == _buffer.Length) return;
            var read = await _stream.ReadAsync(_buffer.AsMemory(_end), cancellation).ConfigureAwait(false);
            if (read == 0) throw new EndOfStreamException("the server closed the connection");
            _end += read;
        }
        while (_end < wanted);
        if (_end < FirstBuffer / 2 && _buffer.Length > 4 * FirstBuffer) Array.Resize(ref _buffer, FirstBuffer);
    }

    private static async Task<Stream> SecureAsync(Stream stream, RedisOptions options, CancellationToken cancellation)
    {
        var secure = new SslStream(stream, leaveInnerStreamOpen: false);
        var client = new SslClientAuthenticationOptions { TargetHost = options.Host };
        if (options.TrustedRoots is { } roots)
        {
            client.CertificateChainPolicy = new()
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            client.CertificateChainPolicy.CustomTrustStore.AddRange(roots);
        }

        await secure.AuthenticateAsClientAsync(client, cancellation).ConfigureAwait(false);
        return secure;
    }

    /// <summary>Servers before version 6 do not know HELLO, and are spoken to in RESP2.</summary>
    private async Task GreetAsync(RedisOptions options, CancellationToken cancellation)
    {
        var user = options.User ?? "default";
        var hello = options.Password is { } password
            ? await AskAsync(RedisCommand.Of("HELLO", 3, "AUTH", user, password), cancellation).ConfigureAwait(false)
            : await AskAsync(RedisCommand.Of("HELLO", 3), cancellation).ConfigureAwait(false);
        if (hello.Type == RespType.Error)
        {
            if (!IsUnknownCommand(hello)) throw RedisErrors.Refused(hello);
            if (options.Password is { } secret)
            {
                var auth = options.User is null ? RedisCommand.Of("AUTH", secret) : RedisCommand.Of("AUTH", options.User, secret);
                await DemandAsync(auth, cancellation).ConfigureAwait(false);
            }
        }

        if (options.Database != 0) await DemandAsync(RedisCommand.Of("SELECT", options.Database), cancellation).ConfigureAwait(false);
    }

    private static bool IsUnknownCommand(RespValue error) =>
        error.AsText() is var text
        && (text.Contains("unknown command", StringComparison.OrdinalIgnoreCase) || text.StartsWith("NOPROTO", StringComparison.Ordinal));

    private async Task DemandAsync(RedisCommand command, CancellationToken cancellation)
    {
        var reply = await AskAsync(command, cancellation).ConfigureAwait(false);
        if (reply.Type == RespType.Error) throw RedisErrors.Refused(reply);
    }

    private async Task<RespValue> AskAsync(RedisCommand command, CancellationToken cancellation)
    {
        await SendAsync(command, cancellation).ConfigureAwait(false);
        return await ReceiveAsync(cancellation).ConfigureAwait(false);
    }
}
