using System.Diagnostics;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>Runs the real program as its user would, in a process of its own.</summary>
internal static class KgProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static Task<(int ExitCode, string Output, string Messages)> RunAsync(string? input, params string[] arguments) =>
        RunAsync(input, new Dictionary<string, string>(), arguments);

    public static async Task<(int ExitCode, string Output, string Messages)> RunAsync(
        string? input, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = Start(arguments);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        using var timer = new CancellationTokenSource(Limit);
        if (input is not null) await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(timer.Token);
        var messages = process.StandardError.ReadToEndAsync(timer.Token);
        await process.WaitForExitAsync(timer.Token);
        return (process.ExitCode, await output, await messages);
    }

    /// <summary>The environment of whoever runs the tests must not decide who may write or where a server listens.</summary>
    public static ProcessStartInfo Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in (string[])["KG_API_KEY", "KG_REDIS", "ASPNETCORE_ENVIRONMENT", "ASPNETCORE_URLS"]) start.Environment.Remove(name);
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "kg.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }
}
