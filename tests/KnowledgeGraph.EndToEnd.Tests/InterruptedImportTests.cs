using System.Diagnostics;
using System.Text.Json;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>Ctrl-C in the midst of an import, and the import that goes on.</summary>
public sealed class InterruptedImportTests
{
    private const int Papers = 25_000;
    private const int Interrupt = 2;
    private const int Cancelled = 130;

    [Fact]
    public async Task Import_InterruptedThenResumed_HoldsEverythingOnce()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Path;
        Assert.Equal(Cancelled, await InterruptAsync(data));
        Assert.InRange(await CountAsync(data), 10_000, Papers - 1);

        var (exitCode, _, messages) = await KgProcess.RunAsync(Lines(Papers), "import", "-", "--resume", "--data", data, "--json");
        Assert.True(exitCode == 0, messages);
        Assert.Matches("going on in - behind record [12]0,000", messages);
        Assert.Equal(Papers, await CountAsync(data));
        Assert.False(File.Exists(Path.Combine(data, "import-checkpoint.json")));
    }

    /// <summary>Stops the import once a batch is acknowledged and before the last is read. Returns the exit code.</summary>
    private static async Task<int> InterruptAsync(string data)
    {
        using var timer = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var process = Process.Start(KgProcess.Start(["import", "-", "--data", data]))
            ?? throw new InvalidOperationException("dotnet did not start.");
        var messages = process.StandardError.ReadToEndAsync(timer.Token);
        await process.StandardInput.WriteAsync(Lines(Papers - 100).AsMemory(), timer.Token);
        await process.StandardInput.FlushAsync(timer.Token);
        while (!File.Exists(Path.Combine(data, "import-checkpoint.json")) && !process.HasExited) await Task.Delay(20, timer.Token);

        using var kill = Process.Start("kill", [$"-{Interrupt}", $"{process.Id}"]);
        await kill.WaitForExitAsync(timer.Token);
        process.StandardInput.Close();
        await process.WaitForExitAsync(timer.Token);
        await messages;
        return process.ExitCode;
    }

    private static async Task<long> CountAsync(string data)
    {
        var (exitCode, output, messages) = await KgProcess.RunAsync(null, "stats", "--data", data, "--json");
        Assert.True(exitCode == 0, messages);
        return JsonDocument.Parse(output).RootElement.GetProperty("papers").GetInt64();
    }

    private static string Lines(int count) => string.Concat(
        Enumerable.Range(0, count).Select(i => $"{{\"kind\":\"paper\",\"ids\":[\"local:p{i}\"],\"name\":\"Title {i}\"}}\n"));
}
