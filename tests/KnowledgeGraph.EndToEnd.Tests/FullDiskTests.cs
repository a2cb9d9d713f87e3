using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.EndToEnd.Tests.Tour;

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>
/// A disk that takes no more, made by the shell's limit on the size of a file: the import ends with a message, and what was acknowledged
/// is there and can be gone on from.
/// </summary>
public sealed class FullDiskTests
{
    private const int Papers = 60_000;
    private const int LimitKibibytes = 3_000;

    [ShellFact]
    public async Task Import_WhenTheDiskIsFull_SaysSoAndGoesOnLater()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "papers.jsonl");
        var data = Path.Combine(folder.Path, "data");
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, Papers).Select(
            i => $"{{\"kind\":\"paper\",\"ids\":[\"local:p{i}\"],\"name\":\"Title {i} of a paper with a longer name\"}}"));

        var (exitCode, messages) = await ImportWithLimitAsync(file, data);
        Assert.NotEqual(0, exitCode);
        Assert.Matches("could not be (written|moved)", messages);
        Assert.Contains("Free space", messages);
        Assert.DoesNotContain("Unhandled", messages);
        var kept = await CountAsync(data);
        Assert.InRange(kept, 10_000, Papers - 1);

        (exitCode, _, messages) = await KgProcess.RunAsync(null, "import", file, "--resume", "--data", data, "--json");
        Assert.True(exitCode == 0, messages);
        Assert.Equal(Papers, await CountAsync(data));
        (exitCode, _, messages) = await KgProcess.RunAsync(null, "verify", "--data", data);
        Assert.True(exitCode == 0, messages);
    }

    /// <summary>The signal that comes with the limit is ignored, so that writing fails instead, as on a full disk.</summary>
    private static async Task<(int ExitCode, string Messages)> ImportWithLimitAsync(string file, string data)
    {
        var plain = KgProcess.Start(["import", file, "--data", data]);
        var start = new ProcessStartInfo("bash") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in plain.Environment) start.Environment[name] = value;
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        string[] arguments = ["-c", $"trap '' XFSZ; ulimit -f {LimitKibibytes}; exec \"$@\"", "bash", plain.FileName, .. plain.ArgumentList];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        using var timer = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var output = process.StandardOutput.ReadToEndAsync(timer.Token);
        var messages = await process.StandardError.ReadToEndAsync(timer.Token);
        await process.WaitForExitAsync(timer.Token);
        await output;
        return (process.ExitCode, messages);
    }

    private static async Task<long> CountAsync(string data)
    {
        var (exitCode, output, messages) = await KgProcess.RunAsync(null, "stats", "--data", data, "--json");
        Assert.True(exitCode == 0, messages);
        return JsonDocument.Parse(output).RootElement.GetProperty("papers").GetInt64();
    }
}
