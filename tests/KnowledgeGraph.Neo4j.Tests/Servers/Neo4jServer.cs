using System.Diagnostics;
using KnowledgeGraph.Neo4j.Bolt;

namespace KnowledgeGraph.Neo4j.Tests.Servers;

/// <summary>
/// A real Neo4j for tests. One that is given from outside is used as it is; the shared copy is started in a folder of its own, which
/// goes with it. Starting takes about six seconds and a server 0.7 GB of memory, so share one for a collection.
/// </summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    private readonly ServerKind _kind;
    private readonly string[] _settings;
    private readonly string? _home;
    private readonly string? _container;
    private int _port;

    private Neo4jServer(ServerKind kind, string[] settings, string uri, string? home = null, string? container = null)
    {
        _kind = kind;
        _settings = settings;
        _home = home;
        _container = container;
        Address = uri;
        _port = BoltUri.Parse(uri).Address.Port;
    }

    /// <summary>Address without credentials where the server was started here; as given otherwise.</summary>
    public string Address { get; private set; }

    public BoltAuth Auth => _kind.Password is { } password ? BoltAuth.Basic("neo4j", password) : BoltAuth.None;

    /// <summary>Folder of the server, for logs and certificates; null where it was not started here.</summary>
    public string? Home => _home;

    /// <summary>Any server will do: the given one, the shared copy, or Docker.</summary>
    public static async Task<Neo4jServer> StartAsync()
    {
        if (Neo4jAvailability.GivenUri is { } uri) return new Neo4jServer(ServerKind.Open, [], uri);
        if (Neo4jAvailability.SharedFolder is not null) return await StartOwnAsync(ServerKind.Open);
        var id = (await RunAsync("docker", ["run", "-d", "--rm", "-p", "127.0.0.1::7687", "-e", "NEO4J_AUTH=none", "neo4j:5.26"])).Trim();
        var port = (await RunAsync("docker", ["port", id, "7687"])).Trim().Split(':')[^1];
        var server = new Neo4jServer(ServerKind.Open, [], $"bolt://127.0.0.1:{port}", null, id);
        await server.WaitAsync();
        return server;
    }

    /// <summary>A server of one's own, to be set up, stopped and killed at will.</summary>
    public static async Task<Neo4jServer> StartOwnAsync(ServerKind kind, params string[] settings)
    {
        var home = Directory.CreateTempSubdirectory("kg-neo4j-").FullName;
        try
        {
            var server = new Neo4jServer(kind, settings, await LaunchAsync(home, 0, kind, settings), home);
            await server.WaitAsync();
            return server;
        }
        catch
        {
            Directory.Delete(home, true);
            throw;
        }
    }

    /// <summary>A driver with the server's credentials.</summary>
    public BoltDriver OpenDriver(BoltOptions? options = null, string? scheme = null)
    {
        var address = scheme is null ? Address : $"{scheme}{Address[Address.IndexOf("://", StringComparison.Ordinal)..]}";
        options ??= new BoltOptions();
        return new BoltDriver(address, options.Auth is null && _kind.Password is not null ? options with { Auth = Auth } : options);
    }

    /// <summary>Starts the stopped server again with the same data, on the same port.</summary>
    public async Task RestartAsync()
    {
        Address = await LaunchAsync(Folder(), _port, _kind, _settings);
        await WaitAsync();
    }

    public Task StopAsync() => RunAsync(Script("stop"), ["--home", Folder()]);

    /// <summary>Ends the server as a crash would.</summary>
    public Task KillAsync() => RunAsync(Script("stop"), ["--home", Folder(), "--kill"]);

    /// <summary>Copies the database of the server, which nobody may write meanwhile.</summary>
    public DatabaseCopy CopyDatabase() => new(Path.Combine(Folder(), "data"));

    public async ValueTask DisposeAsync()
    {
        if (_container is not null) await RunAsync("docker", ["rm", "-f", _container]);
        if (_home is null) return;
        // A test that failed may have left it stopped.
        if (File.Exists(Path.Combine(_home, "run", "neo4j.pid"))) await KillAsync();
        Directory.Delete(_home, true);
    }

    private static async Task<string> LaunchAsync(string home, int port, ServerKind kind, string[] settings)
    {
        List<string> arguments = ["--home", home, "--heap", "512m", "--pagecache", "128m"];
        if (port > 0) arguments.AddRange(["--port", $"{port}"]);
        if (kind.Password is { } password) arguments.AddRange(["--auth", password]);
        if (kind.Tls) arguments.Add("--tls");
        if (kind.Gds) arguments.Add("--gds");
        foreach (var setting in settings) arguments.AddRange(["--set", setting]);
        return (await RunAsync(Script("start"), arguments)).Split('\n')[0].Trim();
    }

    /// <summary>The port answers a little before the database does.</summary>
    private async Task WaitAsync()
    {
        var patient = new BoltOptions { MaxRetryTime = TimeSpan.FromMinutes(2), MaxUnavailableTime = TimeSpan.FromMinutes(2) };
        await using var driver = OpenDriver(patient);
        await using var session = driver.OpenSession();
        await session.ReadAsync(new("RETURN 1"), static async (result, stop) => await result.ReadAsync(stop));
    }

    private static string Script(string name) => Path.Combine(
        Neo4jAvailability.SharedFolder ?? throw new InvalidOperationException(Neo4jAvailability.MissingOwn), "bin", name);

    private string Folder() => _home ?? throw new InvalidOperationException("This server was not started by the tests.");

    private static async Task<string> RunAsync(string command, IEnumerable<string> arguments)
    {
        // The server inherits these pipes from the script that starts it, so their end must not be waited for.
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command} ended with {process.ExitCode}: {await errors}");
        return await output;
    }
}
