using System.CommandLine;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Hosting.Replicas;
using KnowledgeGraph.Server.Output;
using KnowledgeGraph.Server.Querying;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>kg refresh</c>: asks a running server to look for changes that other programs made in its database.</summary>
internal static class RefreshCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    public static Command Create()
    {
        var url = new Option<string>("--url") { Description = "The server.", DefaultValueFactory = _ => ServeOptions.DefaultUrl };
        var json = SharedOptions.Json();
        var command = new Command(
            "refresh",
            "Let a running server look for changes that other programs made in Neo4j, and wait until paths and communities hold them. "
            + $"Sends the key of {WriteGuard.KeyVariable}.") { url, json };
        command.SetAction((result, cancellation) =>
        {
            var output = CommandOutput.Create(result.GetValue(json));
            return CommandRunner.RunAsync(output, async () =>
            {
                var (version, isChanged) = await AskAsync(Address(result.GetValue(url) ?? ServeOptions.DefaultUrl), cancellation);
                output.Message(isChanged ? "Others had changed the data; it has a new version." : "Nobody else had changed the data.");
                output.Result(new { version, isChanged }, [("version", version)]);
                return ExitCode.Done;
            });
        });
        return command;
    }

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https")
            ? url
            : throw new QueryException("USAGE", $"--url {text}: not an address such as {ServeOptions.DefaultUrl}.", isUsage: true);

    /// <exception cref="QueryException">The server cannot be reached, refuses, or answers something else.</exception>
    private static async Task<(long Version, bool IsChanged)> AskAsync(Uri url, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = Limit };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(url, RefreshEndpoint.Path));
        if (Environment.GetEnvironmentVariable(WriteGuard.KeyVariable) is { Length: > 0 } key)
            request.Headers.Add(WriteGuard.KeyHeader, key);
        try
        {
            using var response = await client.SendAsync(request, cancellation);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
            if (!response.IsSuccessStatusCode)
                throw new QueryException(
                    answer.GetProperty("code").GetString() ?? "SERVER", answer.GetProperty("message").GetString() ?? $"{url} refused.");
            return (answer.GetProperty("version").GetInt64(), answer.GetProperty("isChanged").GetBoolean());
        }
        catch (HttpRequestException fault)
        {
            throw new QueryException(
                "SERVER", $"{url} cannot be reached: {fault.Message} Start a server with kg serve, or check --url.", inner: fault);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or NotSupportedException)
        {
            throw new QueryException("SERVER", $"{url} is no server of this program: it knows no {RefreshEndpoint.Path}.", inner: fault);
        }
    }
}
