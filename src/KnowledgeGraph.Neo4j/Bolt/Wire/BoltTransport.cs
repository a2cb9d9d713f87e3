using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace KnowledgeGraph.Neo4j.Bolt.Wire;

/// <summary>A TCP connection, encrypted where the address asks for it.</summary>
internal sealed class BoltTransport : IAsyncDisposable
{
    private readonly Socket _socket;
    private readonly bool _blocks;

    private BoltTransport(Socket socket, Stream stream, bool blocks)
    {
        _socket = socket;
        _blocks = blocks;
        Stream = stream;
    }

    public Stream Stream { get; }

    /// <summary>
    /// True when the server has closed the connection or sent something unasked; costs a system call, no round trip. A connection
    /// that died on the way without a word still looks well.
    /// </summary>
    public bool LooksDisturbed
    {
        get
        {
            try
            {
                return _socket.Poll(0, SelectMode.SelectRead);
            }
            catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
            {
                return true;
            }
        }
    }

    /// <exception cref="Cypher.CypherException">Nobody listens there, or the encryption cannot be agreed on.</exception>
    public static async Task<BoltTransport> ConnectAsync(
        BoltAddress address, BoltOptions options, BoltEncryption encryption, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            var plain = options.Blocking
                ? await ConnectBlockingAsync(socket, address, cancellation).ConfigureAwait(false)
                : await ConnectAsync(socket, address, cancellation).ConfigureAwait(false);
            var stream = encryption == BoltEncryption.None
                ? plain
                : await EncryptAsync(plain, address, options, encryption, cancellation).ConfigureAwait(false);
            return new BoltTransport(socket, stream, options.Blocking);
        }
        catch (Exception fault)
        {
            socket.Dispose();
            if (options.Blocking) cancellation.ThrowIfCancellationRequested();
            if (fault is SocketException) throw BoltErrors.Unreachable(address, fault);
            throw;
        }
    }

    /// <summary>Closes a connection that blocks when the token fires, since nothing else ends its waits; others look after themselves.</summary>
    public CancellationTokenRegistration AbortOn(CancellationToken cancellation) => _blocks ? AbortOn(cancellation, _socket) : default;

    public ValueTask DisposeAsync() => Stream.DisposeAsync();

    /// <summary>Ends the connection at once; a read that is under way fails.</summary>
    public void Abort() => _socket.Dispose();

    private static CancellationTokenRegistration AbortOn(CancellationToken cancellation, Socket socket) =>
        cancellation.UnsafeRegister(static socket => (socket as Socket)?.Dispose(), socket);

    private static async ValueTask<Stream> ConnectAsync(Socket socket, BoltAddress address, CancellationToken cancellation)
    {
        await socket.ConnectAsync(address.Host, address.Port, cancellation).ConfigureAwait(false);
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>Only the name is looked up without blocking, since nothing would end that.</summary>
    private static async ValueTask<Stream> ConnectBlockingAsync(Socket socket, BoltAddress address, CancellationToken cancellation)
    {
        var found = await Dns.GetHostAddressesAsync(address.Host, cancellation).ConfigureAwait(false);
        using var ending = AbortOn(cancellation, socket);
        socket.Connect(found, address.Port);
        return new BlockingStream(socket);
    }

    private static async Task<Stream> EncryptAsync(
        Stream plain, BoltAddress address, BoltOptions options, BoltEncryption encryption, CancellationToken cancellation)
    {
        var stream = new SslStream(plain);
        var client = new SslClientAuthenticationOptions { TargetHost = address.Host };
        if (encryption == BoltEncryption.AnyCertificate) client.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
        else if (options.TrustedRoots is { Count: > 0 } roots) client.CertificateChainPolicy = Trusting(roots);
        try
        {
            await stream.AuthenticateAsClientAsync(client, cancellation).ConfigureAwait(false);
            return stream;
        }
        catch (AuthenticationException fault)
        {
            throw BoltErrors.TlsRefused(address, fault);
        }
        catch (IOException fault)
        {
            throw BoltErrors.TlsNotSpoken(address, fault);
        }
    }

    private static X509ChainPolicy Trusting(X509Certificate2Collection roots)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(roots);
        return policy;
    }
}
