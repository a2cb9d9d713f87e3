using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Neo4j.Bolt;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.Fake;

/// <summary>
/// A server that follows a script, one for each connection in the order in which they come. A connection beyond the script is refused.
/// Disposing waits for the scripts to end and throws what went wrong in them.
/// </summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<FakeConversation, Task>[] _scripts;
    private readonly List<Task> _running = [];
    private readonly Task _accepting;
    private int _connections;

    private FakeServer(Func<FakeConversation, Task>[] scripts)
    {
        _scripts = scripts;
        _listener.Start();
        Address = new BoltAddress("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port);
        _accepting = AcceptAsync();
    }

    public BoltAddress Address { get; }

    public string Uri => $"bolt://{Address}";

    public int Connections => Volatile.Read(ref _connections);

    public static FakeServer Start(params Func<FakeConversation, Task>[] scripts) => new(scripts);

    /// <summary>Waits until the script of the first connection has ended and the connection is closed.</summary>
    public Task FirstEndedAsync() => _running[0];

    public BoltDriver OpenDriver(BoltOptions? options = null) => new(Uri, options);

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_running.ToArray()).WaitAsync(TimeSpan.FromSeconds(90));
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        foreach (var script in _scripts)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync();
            }
            catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
            {
                return;
            }

            Interlocked.Increment(ref _connections);
            _running.Add(PlayAsync(client, script));
        }

        _listener.Stop();
    }

    private static async Task PlayAsync(TcpClient client, Func<FakeConversation, Task> script)
    {
        using (client) await script(new FakeConversation(client.GetStream()));
    }
}
