using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>A running <c>kg serve</c> on a free port.</summary>
internal sealed partial class KgServer : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<string> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private KgServer(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Exited += (_, _) => Fail();
        process.EnableRaisingEvents = true;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    public int ProcessId => _process.Id;

    /// <summary>Without a slash at the end.</summary>
    public string Url { get; private set; } = "";

    public HttpClient Client { get; } = new();

    /// <summary>Everything that was said so far.</summary>
    public string Log
    {
        get
        {
            lock (_log) return _log.ToString();
        }
    }

    /// <summary>Starts the server and waits until it is ready.</summary>
    public static async Task<KgServer> StartAsync(string data, IReadOnlyDictionary<string, string>? environment = null, params string[] arguments)
    {
        var start = KgProcess.Start(["serve", "--data", data, "--urls", "http://127.0.0.1:0", .. arguments]);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var server = new KgServer(process);
        try
        {
            server.Url = await server._listening.Task.WaitAsync(Limit);
            await server._ready.Task.WaitAsync(Limit);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Answers one GraphQL request with the response's text, the version of the data left out.</summary>
    public async Task<(int Status, string Body)> PostAsync(string json, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Url}/graphql") { Content = new StringContent(json, null, "application/json") };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Client.SendAsync(request);
        return ((int)response.StatusCode, ResponseText.WithoutVersion(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>Asks the process to end, as a service manager does.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public async Task<int> WaitForExitAsync()
    {
        using var timer = new CancellationTokenSource(Limit);
        await _process.WaitForExitAsync(timer.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null) return;
        lock (_log) _log.AppendLine(line);
        if (ListeningLine().Match(line) is { Success: true } match) _listening.TrySetResult(match.Groups[1].Value);
        if (line.Contains("Ready: ", StringComparison.Ordinal)) _ready.TrySetResult();
    }

    private void Fail()
    {
        var fault = new InvalidOperationException($"kg serve ended before it was ready:\n{Log}");
        _listening.TrySetException(fault);
        _ready.TrySetException(fault);
    }

    [GeneratedRegex(@"Listening on (http://[^:]+:\d+)")]
    private static partial Regex ListeningLine();
}
