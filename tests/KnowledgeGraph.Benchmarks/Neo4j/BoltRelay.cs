using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// Stands between clients and Neo4j: hands what the server says on as it comes, and what a client says to whoever listens, which passes it on.
/// </summary>
internal sealed class BoltRelay : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<NetworkStream, NetworkStream, Task> _listen;
    private readonly string _host;
    private readonly int _port;

    /// <param name="address">Of Neo4j, without encryption.</param>
    /// <param name="listen">Passes on what one client says, from the first stream to the second, until either side leaves.</param>
    public BoltRelay(string address, Func<NetworkStream, NetworkStream, Task> listen)
    {
        var uri = new Uri(address);
        (_host, _port, _listen) = (uri.Host, uri.Port, listen);
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"bolt://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = RelayAsync(await _listener.AcceptTcpClientAsync().ConfigureAwait(false));
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // The relay was disposed.
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using (client)
        using (TcpClient server = new() { NoDelay = true })
        {
            client.NoDelay = true;
            await server.ConnectAsync(_host, _port).ConfigureAwait(false);
            var (said, answers) = (client.GetStream(), server.GetStream());
            await Task.WhenAny(_listen(said, answers), answers.CopyToAsync(said)).ConfigureAwait(false);
        }
    }
}
