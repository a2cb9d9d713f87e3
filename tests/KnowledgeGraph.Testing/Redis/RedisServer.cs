using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Testing.Redis;

/// <summary>
/// A real Redis of a test's own on a free port of this machine, with a folder of its own and nothing saved. Starts in a tenth of a second.
/// </summary>
public sealed class RedisServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string[] _settings;
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-redis-").FullName;
    private Process? _process;

    private RedisServer(string[] settings) => _settings = settings;

    /// <summary>Why nothing can be tested against a real Redis; null when it can.</summary>
    public static string? Missing { get; } = IsInstalled()
        ? null
        : "No Redis to test against: redis-server (the Debian package of that name) is not installed.";

    public int Port { get; private set; }

    public string Address => $"redis://127.0.0.1:{Port}";

    /// <param name="settings">Further arguments, such as <c>--requirepass</c>; <c>{port}</c> stands for the port.</param>
    public static async Task<RedisServer> StartAsync(params string[] settings)
    {
        var server = new RedisServer(settings);
        // Another process may take the port between looking and starting.
        for (var attempt = 1; ; attempt++)
        {
            server.Port = FreePort();
            try
            {
                await server.RestartAsync();
                return server;
            }
            catch (InvalidOperationException) when (attempt < 5)
            {
                await server.StopAsync();
            }
        }
    }

    /// <summary>Starts the stopped server again, empty, on the same port.</summary>
    public async Task RestartAsync()
    {
        string[] place = _settings.Contains("--tls-port") ? [] : ["--port", $"{Port}"];
        var settings = _settings.Select(setting => setting.Replace("{port}", $"{Port}", StringComparison.Ordinal));
        var start = new ProcessStartInfo("redis-server", [.. place, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", _folder, .. settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("redis-server did not start.");
        var output = _process.StandardOutput.ReadToEndAsync();
        _ = _process.StandardError.ReadToEndAsync();
        var watch = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            if (_process.HasExited) throw new InvalidOperationException($"redis-server ended: {await output}");
            if (watch.Elapsed > Patience) throw new InvalidOperationException($"redis-server did not answer within {Patience}.");
            await Task.Delay(20);
        }
    }

    /// <summary>Ends the server as a crash would.</summary>
    public async Task StopAsync()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Lets the server stand still: connections stay open and nothing is answered.</summary>
    public Task PauseAsync() => SignalAsync("-STOP");

    public Task ContinueAsync() => SignalAsync("-CONT");

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, true);
    }

    private async Task SignalAsync(string signal)
    {
        var id = _process?.Id ?? throw new InvalidOperationException("The server does not run.");
        using var kill = Process.Start("kill", [signal, $"{id}"]);
        await kill.WaitForExitAsync();
    }

    private async Task<bool> AnswersAsync()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool IsInstalled() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "redis-server")));
}
