using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// Stands between a client and Neo4j and counts the statements that pass: messages RUN of the Bolt protocol, a structure of three fields
/// with the tag 0x10 whose first field is a text. Slows what it counts, so it is not in the way when rates are measured.
/// </summary>
internal sealed class StatementCounter : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _host;
    private readonly int _port;
    private long _count;

    /// <param name="address">Of Neo4j, without encryption.</param>
    public StatementCounter(string address)
    {
        var uri = new Uri(address);
        (_host, _port) = (uri.Host, uri.Port);
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"bolt://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public long Count => Interlocked.Read(ref _count);

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = RelayAsync(await _listener.AcceptTcpClientAsync().ConfigureAwait(false));
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // The counter was disposed.
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using (client)
        using (TcpClient server = new() { NoDelay = true })
        {
            client.NoDelay = true;
            await server.ConnectAsync(_host, _port).ConfigureAwait(false);
            await Task.WhenAny(
                CopyAsync(client.GetStream(), server.GetStream(), counts: true),
                CopyAsync(server.GetStream(), client.GetStream(), counts: false)).ConfigureAwait(false);
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, bool counts)
    {
        var buffer = new byte[1 << 16];
        var tail = new byte[2];
        try
        {
            while (await from.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var read)
            {
                if (counts) CountRuns(buffer.AsSpan(0, read), tail);
                await to.WriteAsync(buffer.AsMemory(0, read)).ConfigureAwait(false);
            }
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            // One side left.
        }
    }

    /// <summary>A message may be cut anywhere by the network, so the last two bytes are looked at again with the next ones.</summary>
    private void CountRuns(ReadOnlySpan<byte> bytes, byte[] tail)
    {
        foreach (var value in bytes)
        {
            if (tail is [0xB3, 0x10] && value is ((>= 0x80 and <= 0x8F) or (>= 0xD0 and <= 0xD2))) Interlocked.Increment(ref _count);
            (tail[0], tail[1]) = (tail[1], value);
        }
    }
}
