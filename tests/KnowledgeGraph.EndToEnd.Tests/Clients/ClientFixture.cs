using System.Diagnostics;

namespace KnowledgeGraph.EndToEnd.Tests.Clients;

/// <summary>The npm project of <c>tests/clients</c>, installed once, and a server over the seed graph for its clients to ask.</summary>
public sealed class ClientFixture : IAsyncLifetime
{
    private const string Key = "a key for the clients";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _data = new();
    private readonly Lazy<Task<KgServer>> _server;

    public ClientFixture() => _server = new(PrepareAsync);

    private static string Project { get; } = Path.Combine(Repository.Root, "tests", "clients");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_server.IsValueCreated) await (await _server.Value).DisposeAsync();
        _data.Dispose();
    }

    /// <summary>Runs one test file and gives what it printed.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(string file)
    {
        var server = await _server.Value;
        return await RunAsync("node", ["--test", "--test-reporter=tap", file], new() { ["KG_URL"] = $"{server.Url}/graphql", ["KG_API_KEY"] = Key });
    }

    /// <summary>Not in <see cref="InitializeAsync"/>, so that nothing is installed where all its tests are skipped.</summary>
    private async Task<KgServer> PrepareAsync()
    {
        await MustRunAsync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
        Directory.CreateDirectory(Path.Combine(Project, "relay", "__generated__"));
        await MustRunAsync("npm", ["run", "--silent", "relay"]);
        return await KgServer.StartAsync(_data.Path, new Dictionary<string, string> { ["KG_API_KEY"] = Key });
    }

    private static async Task MustRunAsync(string program, string[] arguments)
    {
        var (exitCode, output) = await RunAsync(program, arguments, []);
        if (exitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {exitCode}:\n{output}");
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Project,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        using var timer = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(timer.Token);
        var errors = process.StandardError.ReadToEndAsync(timer.Token);
        await process.WaitForExitAsync(timer.Token);
        return (process.ExitCode, await output + await errors);
    }
}
