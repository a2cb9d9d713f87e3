using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.Redis.Tests.Fake;

/// <summary>
/// A server that holds one recorded conversation a connection: it waits for what the client should say, byte by byte, and answers.
/// What does not match fails the test that disposes it.
/// </summary>
internal sealed class FakeRedis : IAsyncDisposable
{
    public const string Hello = "*2\r\n$5\r\nHELLO\r\n$1\r\n3\r\n";
    public const string Welcome = "%1\r\n$5\r\nproto\r\n:3\r\n";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _serving;

    private FakeRedis(IReadOnlyList<(string Asked, string Answer)[]> conversations)
    {
        _listener.Start();
        _serving = ServeAsync(conversations);
    }

    public RedisOptions Options => new()
    {
        Host = "127.0.0.1",
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
        // Beyond any pause of a busy machine; tests of lateness set their own.
        CommandTimeout = TimeSpan.FromSeconds(20),
        FirstRetryDelay = TimeSpan.FromMilliseconds(10),
    };

    /// <param name="conversations">
    /// One a connection, in order. After its last answer a connection is closed, but for the last one, which is held open; should the
    /// client leave it, the next connection hears the last conversation again. An empty answer keeps silent until the client leaves.
    /// </param>
    public static FakeRedis Start(params (string Asked, string Answer)[][] conversations) => new(conversations);

    /// <summary>A request as it looks on the wire.</summary>
    public static string Request(params string[] parts) =>
        $"*{parts.Length}\r\n" + string.Concat(parts.Select(part => $"${Encoding.UTF8.GetByteCount(part)}\r\n{part}\r\n"));

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        try
        {
            await _serving;
        }
        catch (OperationCanceledException)
        {
            // The last connection is held open until here.
        }

        _listener.Dispose();
    }

    private async Task ServeAsync(IReadOnlyList<(string Asked, string Answer)[]> conversations)
    {
        foreach (var conversation in conversations.SkipLast(1)) await HoldAsync(conversation, isLast: false);
        while (true) await HoldAsync(conversations[^1], isLast: true);
    }

    private async Task HoldAsync((string Asked, string Answer)[] conversation, bool isLast)
    {
        using var client = await _listener.AcceptTcpClientAsync(_closing.Token);
        var stream = client.GetStream();
        foreach (var (asked, answer) in conversation)
        {
            var buffer = new byte[Encoding.UTF8.GetByteCount(asked)];
            var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: !isLast, _closing.Token);
            // Between two requests of the last conversation a test may have seen enough.
            if (isLast && read == 0) return;
            Assert.Equal(asked, Encoding.UTF8.GetString(buffer));
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), _closing.Token);
            if (answer.Length == 0) await WaitForEndAsync(stream);
        }

        if (isLast) await WaitForEndAsync(stream);
    }

    /// <summary>Says nothing until the client gives up.</summary>
    private async Task WaitForEndAsync(NetworkStream stream)
    {
        try
        {
            while (await stream.ReadAsync(new byte[100], _closing.Token) > 0)
            {
                // Whatever else it asks is not answered either.
            }
        }
        catch (IOException)
        {
            // An end without a farewell.
        }
    }
}
