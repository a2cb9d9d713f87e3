using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Benchmarks.Http;

/// <summary>Runs <c>wrk</c> with connections that post one body.</summary>
/// <param name="folder">For its script.</param>
/// <param name="connections">Each waits for its answer before it asks again.</param>
/// <param name="threads">
/// Of wrk: one carries tens of thousands of requests a second, and every further one wants a processor that the servers could use.
/// </param>
internal sealed partial class LoadGenerator(string folder, int connections = 32, int threads = 2)
{
    public async Task<LoadResult> RunAsync(ServerProcess server, string body, int seconds)
    {
        var script = await WriteScriptAsync(body).ConfigureAwait(false);
        var before = server.ProcessorTime;
        FormattableString size = $"-t{threads} -c{connections} -d{seconds}s";
        string[] arguments = [.. size.ToString(CultureInfo.InvariantCulture).Split(' '), "--timeout", "120s", "-s", script, server.Url];
        var output = await RunAsync(arguments).ConfigureAwait(false);
        var used = server.ProcessorTime - before;
        if (Failures().IsMatch(output)) throw new InvalidOperationException($"Requests failed:\n{output}");

        var requests = long.Parse(Requests().Match(output).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var rate = double.Parse(Rate().Match(output).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return new LoadResult(rate, used.TotalMicroseconds / requests);
    }

    private async Task<string> WriteScriptAsync(string body)
    {
        var script = Path.Combine(folder, "post.lua");
        var escaped = body.Replace("\\", "\\\\").Replace("'", "\\'").Replace("\n", "\\n");
        await File.WriteAllTextAsync(script, $"""
            wrk.method = 'POST'
            wrk.headers['Content-Type'] = 'application/json'
            wrk.body = '{escaped}'
            """).ConfigureAwait(false);
        return script;
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("wrk did not start; install it (apt-get install wrk).");
        var output = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"wrk ended with {process.ExitCode}:\n{output}");
    }

    [GeneratedRegex(@"Non-2xx|Socket errors: (?!connect 0, read 0, write 0, timeout 0)")]
    private static partial Regex Failures();

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();

    [GeneratedRegex(@"Requests/sec:\s*([\d.]+)")]
    private static partial Regex Rate();
}
