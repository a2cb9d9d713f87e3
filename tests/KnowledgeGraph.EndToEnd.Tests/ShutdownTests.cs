using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>How the server ends when it is told to.</summary>
public sealed class ShutdownTests : IDisposable
{
    private const string Query = """{"query":"{ stats { papers } }"}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Signal_WhileARequestIsUnderWay_LetsItFinishAndExitsWithZero()
    {
        await using var server = await KgServer.StartAsync(_folder.Path);
        using var client = await BeginRequestAsync(server);

        await server.TerminateAsync();
        await WaitForAsync(() => Task.FromResult(server.Log.Contains("Stopping", StringComparison.Ordinal)));
        var response = await EndRequestAsync(client);

        Assert.StartsWith("HTTP/1.1 200", response);
        Assert.EndsWith("""{"data":{"stats":{"papers":89}}}""", ResponseText.WithoutVersion(response));
        Assert.Equal(0, await server.WaitForExitAsync());
        Assert.Contains("every request under way was answered", server.Log);
    }

    [Fact]
    public async Task Signal_WhileARequestNeverEnds_CutsItOffInTimeAndExitsWithZero()
    {
        await using var server = await KgServer.StartAsync(_folder.Path, null, "--shutdown-timeout", "0.5");
        using var client = await BeginRequestAsync(server);

        await server.TerminateAsync();

        Assert.Equal(0, await server.WaitForExitAsync());
        Assert.Contains("were cut off", server.Log);
    }

    [Fact]
    public async Task Signal_WithADelay_TurnsReadyOffWhileRequestsAreStillTaken()
    {
        await using var server = await KgServer.StartAsync(_folder.Path, null, "--shutdown-delay", "5");

        await server.TerminateAsync();
        await WaitForAsync(async () =>
        {
            using var ready = await server.Client.GetAsync($"{server.Url}/health/ready");
            return (int)ready.StatusCode == 503 && await ready.Content.ReadAsStringAsync() == """{"status":"stopping"}""";
        });

        Assert.Equal((200, """{"data":{"stats":{"papers":89}}}"""), await server.PostAsync(Query));
        Assert.Equal(0, await server.WaitForExitAsync());
    }

    /// <summary>Sends a request but for its last byte, and makes sure that the server has begun to read it.</summary>
    private static async Task<TcpClient> BeginRequestAsync(KgServer server)
    {
        var address = new Uri(server.Url);
        var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var head = $"POST /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\n" +
            $"Expect: 100-continue\r\nContent-Length: {Query.Length}\r\nConnection: close\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        var reply = new byte[256];
        var count = await client.GetStream().ReadAsync(reply);
        Assert.StartsWith("HTTP/1.1 100", Encoding.ASCII.GetString(reply, 0, count));
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Query[..^1]));
        return client;
    }

    private static async Task<string> EndRequestAsync(TcpClient client)
    {
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Query[^1..]));
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync();
    }

    private static async Task WaitForAsync(Func<Task<bool>> condition)
    {
        for (var attempt = 0; attempt < 1200; attempt++)
        {
            if (await condition()) return;
            await Task.Delay(25);
        }

        Assert.Fail("The server did not come to the expected state within 30 seconds.");
    }
}
