using System.Diagnostics;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.EndToEnd.Tests.Tour;

/// <summary>The README's tour, command by command, on a server over the seed graph.</summary>
public sealed class ReadmeTests : IDisposable
{
    private const string ServerOfTheReadme = "http://127.0.0.1:5080";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ShellFact]
    public async Task Tour_RunAsItStands_GivesTheAnswersThatItPromises()
    {
        var steps = TourStep.Read(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md")), "A tour");
        await using var server = await KgServer.StartAsync(Path.Combine(_folder.Path, "data"), new Dictionary<string, string> { ["KG_API_KEY"] = "secret" });

        Assert.True(steps.Count(step => step.Answer is not null) >= 7);
        foreach (var step in steps)
        {
            var (exitCode, output, errors) = await RunAsync(step.Commands.Replace(ServerOfTheReadme, server.Url, StringComparison.Ordinal));
            Assert.True(exitCode == 0, $"README.md:{step.Line} ended with {exitCode}: {errors}");
            Assert.True(output.Length > 0, $"README.md:{step.Line} printed nothing.");
            if (step.Answer is not null)
                Assert.True(JsonNode.DeepEquals(WithoutCost(step.Answer), WithoutCost(output)), $"README.md:{step.Line} gave\n{output}");
        }
    }

    /// <summary>How many nodes a run touches is the affair of its algorithm, which may learn to touch fewer; the tour promises answers.</summary>
    private static JsonNode? WithoutCost(string json)
    {
        var response = JsonNode.Parse(json);
        foreach (var run in response?["extensions"]?["analysis"]?.AsArray() ?? []) run?.AsObject().Remove("nodesTouched");
        return response;
    }

    /// <summary>In the folder of the tour, with <c>kg</c> as the program under test.</summary>
    private async Task<(int ExitCode, string Output, string Errors)> RunAsync(string commands)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "kg.dll");
        var start = new ProcessStartInfo("bash", ["-c", $"set -eo pipefail\nkg() {{ dotnet '{program}' \"$@\"; }}\n{commands}"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        using var timer = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(timer.Token);
        var errors = process.StandardError.ReadToEndAsync(timer.Token);
        await process.WaitForExitAsync(timer.Token);
        return (process.ExitCode, await output, await errors);
    }
}
