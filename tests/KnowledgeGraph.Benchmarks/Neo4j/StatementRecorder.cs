using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// Stands between a client and Neo4j and keeps what the client says in transactions that it commits, in the order of the commits: messages
/// BEGIN (without bookmarks, which mean nothing to another database), RUN, PULL, DISCARD and COMMIT, each after its length in four bytes.
/// </summary>
internal sealed class StatementRecorder : IDisposable
{
    public const byte Begin = 0x11;
    public const byte Commit = 0x12;
    public const byte Run = 0x10;
    private const byte Pull = 0x3F;
    private const byte Discard = 0x2F;
    private const int HandshakeSize = 20;

    private static readonly byte[] PlainBegin = [0xB1, Begin, 0xA0];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Lock _lock = new();
    private readonly BinaryWriter _file;
    private readonly string _host;
    private readonly int _port;

    /// <param name="address">Of Neo4j, without encryption.</param>
    /// <param name="file">Where the messages go.</param>
    public StatementRecorder(string address, string file)
    {
        var uri = new Uri(address);
        (_host, _port) = (uri.Host, uri.Port);
        _file = new(File.Create(file));
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"bolt://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public void Dispose()
    {
        _listener.Dispose();
        lock (_lock) _file.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = RelayAsync(await _listener.AcceptTcpClientAsync().ConfigureAwait(false));
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // The recorder was disposed.
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
                RecordAsync(client.GetStream(), server.GetStream()),
                server.GetStream().CopyToAsync(client.GetStream())).ConfigureAwait(false);
        }
    }

    private async Task RecordAsync(NetworkStream from, NetworkStream to)
    {
        var transaction = new List<byte[]>();
        var messages = new BoltMessages(message => Keep(transaction, message.Span));
        var buffer = new byte[1 << 16];
        await from.ReadExactlyAsync(buffer.AsMemory(0, HandshakeSize)).ConfigureAwait(false);

        // Without the offer to negotiate by manifest (the first of four), so that messages follow at once.
        buffer.AsSpan(4, 4).Clear();
        await to.WriteAsync(buffer.AsMemory(0, HandshakeSize)).ConfigureAwait(false);
        while (await from.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var read)
        {
            messages.Add(buffer.AsSpan(0, read));
            await to.WriteAsync(buffer.AsMemory(0, read)).ConfigureAwait(false);
        }
    }

    private void Keep(List<byte[]> transaction, ReadOnlySpan<byte> message)
    {
        var tag = BoltMessages.TagOf(message);
        if (tag == Begin) transaction.Clear();
        else if (transaction.Count == 0) return;
        if (tag is Begin or Run or Pull or Discard or Commit) transaction.Add(tag == Begin ? PlainBegin : message.ToArray());
        else transaction.Clear();
        if (tag != Commit) return;
        lock (_lock)
        {
            foreach (var part in transaction)
            {
                _file.Write(part.Length);
                _file.Write(part);
            }
        }

        transaction.Clear();
    }
}
