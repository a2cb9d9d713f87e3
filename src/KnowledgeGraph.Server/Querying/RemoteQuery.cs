using System.Net.Http.Headers;
using System.Text.Json;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Server.Querying;

/// <summary>Asks a server by POST. The key of the environment goes along, so that mutations work as they do in process.</summary>
internal static class RemoteQuery
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <returns>The response as the server sent it, whatever its status.</returns>
    /// <exception cref="QueryException">The server cannot be reached or answers too late.</exception>
    public static async Task<ReadOnlyMemory<byte>> RunAsync(Uri url, QueryDocument document, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = Limit };
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(Write(document)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Accept.ParseAdd("application/graphql-response+json, application/json;q=0.9");
        if (Environment.GetEnvironmentVariable(WriteGuard.KeyVariable) is { Length: > 0 } key)
            request.Headers.Add(WriteGuard.KeyHeader, key);
        try
        {
            using var response = await client.SendAsync(request, cancellation);
            return await response.Content.ReadAsByteArrayAsync(cancellation);
        }
        catch (HttpRequestException fault)
        {
            throw new QueryException(
                "SERVER",
                $"{url} cannot be reached: {fault.Message.TrimEnd('.')}. Start a server with kg serve, or check --url.",
                inner: fault);
        }
        catch (OperationCanceledException fault) when (!cancellation.IsCancellationRequested)
        {
            throw new QueryException("SERVER", $"{url} did not answer within {Limit.TotalMinutes} minutes.", inner: fault);
        }
    }

    private static byte[] Write(QueryDocument document)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("query", document.Text);
            if (document.Operation is not null) json.WriteString("operationName", document.Operation);
            if (document.Variables.Length > 0)
            {
                json.WritePropertyName("variables");
                json.WriteRawValue(document.Variables);
            }

            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
